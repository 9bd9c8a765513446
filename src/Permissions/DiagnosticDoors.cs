// Debuggers and diagnostics that are in the house already when their permission is dropped.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using Permissions.Linux;

namespace Permissions;

internal static class DiagnosticDoors
{
    /// <summary>Each that goes on after the drop.</summary>
    public static IEnumerable<OpenHandle> Open()
    {
        if (Debugger.IsAttached)
            yield return new OpenHandle { Kind = OpenHandleKind.Debugger, Reason = "a managed debugger is attached" };
        if (Environment.GetEnvironmentVariable("CORECLR_ENABLE_PROFILING") == "1")
        {
            string profiler = Environment.GetEnvironmentVariable("CORECLR_PROFILER") ?? "unnamed";
            yield return new OpenHandle { Kind = OpenHandleKind.Profiler, Reason = $"a profiler was loaded at start: {profiler}" };
        }

        foreach (string port in DiagnosticPorts())
        {
            yield return new OpenHandle
            {
                Kind = OpenHandleKind.DiagnosticsPort, Path = port,
                Reason = $"the diagnostics port is open: {port} (start with DOTNET_EnableDiagnostics=0 to have none)",
            };
        }

        if (OperatingSystem.IsLinux() && Tracer() is { } tracer)
            yield return new OpenHandle { Kind = OpenHandleKind.Debugger, Reason = $"process {tracer} traces this one" };
    }

    private static string[] DiagnosticPorts()
    {
        try
        {
            return Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{Environment.ProcessId}-*-socket");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? Tracer()
    {
        try
        {
            string tracer = Encoding.ASCII.GetString(ThreadStatus.Field(File.ReadAllBytes("/proc/self/status"), "TracerPid:"u8));
            return tracer is "" or "0" ? null : tracer;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
