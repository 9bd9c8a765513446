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
    /// <summary>A sentence for each that goes on after the drop.</summary>
    public static IEnumerable<string> Open()
    {
        if (Debugger.IsAttached)
            yield return "a managed debugger is attached";
        if (Environment.GetEnvironmentVariable("CORECLR_ENABLE_PROFILING") == "1")
            yield return $"a profiler was loaded at start: {Environment.GetEnvironmentVariable("CORECLR_PROFILER") ?? "unnamed"}";
        foreach (string port in DiagnosticPorts())
            yield return $"the diagnostics port is open: {port} (start with DOTNET_EnableDiagnostics=0 to have none)";
        if (OperatingSystem.IsLinux() && Tracer() is { } tracer)
            yield return $"process {tracer} traces this one";
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
