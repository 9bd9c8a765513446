// Runs a compiled case in a process of its own and brings back every refusal that it met.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Permissions;
using Xunit;

namespace Permissions.Corpus.Tests;

/// <param name="Exception">Type of the exception that refused.</param>
/// <param name="IsExpected">Whether the innermost method of the case bears <c>[Expect]</c>.</param>
internal sealed record Refusal(string Exception, bool IsExpected, string Method)
{
    public static void AssertExpected(CorpusCase source, Witness witness, IEnumerable<Refusal> refusals)
    {
        var (expected, unexpected) = (refusals.Where(refusal => refusal.IsExpected).ToList(), refusals.Where(refusal => !refusal.IsExpected).ToList());
        Assert.True(unexpected.Count == 0, "refused unexpectedly: " + string.Join("\n", unexpected));
        var wanted = source.Expectations.Count(one => one.By.HasFlag(witness) && one.Rule.StartsWith("PERM10", StringComparison.Ordinal));
        Assert.Equal(wanted, expected.Select(refusal => refusal.Method).Distinct().Count());
    }
}

internal static class CaseProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<Refusal>> RunAsync(CSharpCompilation compilation)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            var assembly = Path.Combine(folder, "Case.dll");
            var emitted = compilation.Emit(assembly);
            if (!emitted.Success)
                throw new Xunit.Sdk.XunitException(string.Join("\n", emitted.Diagnostics));
            CaseCompiler.CopyLibraries(folder);
            var version = Environment.Version;
            await File.WriteAllTextAsync(Path.Combine(folder, "Case.runtimeconfig.json"), $$"""
                { "runtimeOptions": { "tfm": "net{{version.Major}}.0", "frameworks": [
                  { "name": "Microsoft.NETCore.App", "version": "{{version.Major}}.0.0" },
                  { "name": "Microsoft.AspNetCore.App", "version": "{{version.Major}}.0.0" } ] } }
                """);
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            await File.WriteAllTextAsync(Path.Combine(data, "file"), "content");
            return await RunAsync(assembly, data);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Refusal>> RunAsync(string assembly, string data)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["exec", assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CASE_FOLDER"] = data;
        start.Environment["DOTNET_TieredPGO"] = "0"; // short runs
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
                throw new Xunit.Sdk.XunitException($"exit code {process.ExitCode}\n{await output}\n{await error}");
            return (await output).Split('\n').Where(line => line.StartsWith("REFUSED|")).Select(line => line.Split('|'))
                .Select(parts => new Refusal(parts[1], parts[2] == "expected", parts[3])).ToList();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new Xunit.Sdk.XunitException($"the case did not end within {Limit.TotalSeconds} s");
        }
    }
}
