// What every row runs with: it drops what the environment asks for, and marks in the trace where the tested statements begin and end.
using System;
using System.Globalization;
using System.IO;
using System.Threading;
using Permissions;

public static class Mark
{
    /// <summary>The analysis takes it for a drop of these permissions; a run drops those that ORACLE_DROP names.</summary>
    public static void Drop(Permission all)
    {
        _ = string.Create(CultureInfo.CurrentCulture, $"{1.5}"); // what every program loads once
        if (Environment.GetEnvironmentVariable("ORACLE_DROP") is { Length: > 0 } names)
            ProcessPermissions.Drop(names);
        File.Exists("/oracle/begin");
    }

    public static void End()
    {
        File.Exists("/oracle/end");
        Thread.Sleep(10); // a new thread names itself
        Environment.Exit(0);
    }
}
