// Runs a compiled program in a process of its own and brings back every refusal that it met.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Corpus.Tests;

internal static class CaseProcess
{
    /// <summary>Only a program that hangs takes that long.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Refusal>> RunAsync(CSharpCompilation compilation)
    {
        using var folder = new CaseFolder(compilation);
        using var process = Start(folder.Assembly, folder.Data);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
                throw new Xunit.Sdk.XunitException($"exit code {process.ExitCode}\n{await output}\n{await error}");
            return [.. (await output).Split('\n').Select(Refusal.Read).OfType<Refusal>()];
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new Xunit.Sdk.XunitException($"the program did not end within {Limit.TotalSeconds} s");
        }
    }

    /// <param name="data">What the program calls <c>Case.Folder</c>.</param>
    public static Process Start(string assembly, string? data)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host : "dotnet", ["exec", assembly])
        {
            RedirectStandardInput = data is null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CASE_FOLDER"] = data;
        start.Environment["DOTNET_TieredPGO"] = "0"; // short runs
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // whoever drops fs.write cannot remove the socket of its debugger
        return Process.Start(start)!;
    }
}
