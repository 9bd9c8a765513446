// The probe: runs each case in a process of its own and prints a line for each, then a last line that says it came to the end.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Permissions.Machines;

internal static class Program
{
    private const int LimitInMilliseconds = 120_000;

    private static int Main(string[] args)
    {
        if (args is ["case", var name, var drops])
            return Run(name, drops == "drop");
        if (args is ["guards"])
            return Guards.Run();
        string drop = args.Contains("--no-drop") ? "no-drop" : "drop";
        string[] chosen = [.. args.Where(static arg => !arg.StartsWith('-'))];
        Console.WriteLine(Here());
        foreach (string one in chosen.Length == 0 ? [.. Case.All.Select(static one => one.Name)] : chosen)
            Start(one, drop);
        Console.WriteLine("END|");
        return 0;
    }

    private static int Run(string name, bool drop)
    {
        Console.WriteLine(Case.All.Single(one => one.Name == name).Run(drop));
        Console.Out.Flush();
        Environment.Exit(0); // threads and sockets of the case must not keep the process
        return 0;
    }

    private static void Start(string name, string drop)
    {
        string self = Environment.ProcessPath!;
        string[] host = Path.GetFileNameWithoutExtension(self) == "dotnet" ? ["exec", typeof(Program).Assembly.Location] : [];
        using Process process = Process.Start(new ProcessStartInfo(self, [.. host, "case", name, drop]))!;
        if (!process.WaitForExit(LimitInMilliseconds))
        {
            process.Kill();
            process.WaitForExit();
            Console.WriteLine($"FAILED|{name}|it did not end within {LimitInMilliseconds / 1000} s");
        }
        else if (process.ExitCode != 0)
        {
            Console.WriteLine($"FAILED|{name}|exit code {process.ExitCode}");
        }

        // The case itself may no longer delete anything.
        string left = Case.Folder(process.Id);
        if (Directory.Exists(left))
            Directory.Delete(left, recursive: true);
    }

    /// <summary>What this machine is, in the first line that is printed.</summary>
    public static string Here() =>
        $"MACHINE|{Environment.OSVersion.Version}|{RuntimeInformation.ProcessArchitecture}|{Environment.Version}|{Kernel()}";

    // What the library found. It is not public, since no program should depend on it.
    private static string Kernel()
    {
        object layer = typeof(ProcessPermissions).Assembly.GetType("Permissions.KernelLayer")!.GetProperty("Current")!.GetValue(null)!;
        return (string)layer.GetType().GetProperty("Description", BindingFlags.Public | BindingFlags.Instance)!.GetValue(layer)!;
    }
}
