// nameof, typeof and a removed [Conditional] call run nothing.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(nameof(File.Delete) + typeof(File).Name);
Trace.Dump();

static class Trace
{
    [System.Diagnostics.Conditional("NEVER_DEFINED")]
    public static void Dump() => File.WriteAllText(Case.File, "x");
}
