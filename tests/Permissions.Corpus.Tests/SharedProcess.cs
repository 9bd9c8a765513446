// Runs programs one after another in one process under the guard alone, and brings back every refusal that each of them met.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class SharedProcess : IAsyncLifetime
{
    private const int ProgramsOfOneProcess = 50; // handlers that programs leave behind stay bounded

    private Process? process;
    private Task<string>? error;
    private int programs;

    internal async Task<IReadOnlyList<Refusal>> RunAsync(CSharpCompilation compilation)
    {
        using var folder = new CaseFolder(compilation);
        if (process is null || programs++ % ProgramsOfOneProcess == 0)
            await StartAgainAsync();
        using var limit = new CancellationTokenSource(CaseProcess.Limit);
        var output = new List<string>();
        try
        {
            await process!.StandardInput.WriteLineAsync(folder.Root.AsMemory(), limit.Token);
            await process.StandardInput.FlushAsync(limit.Token);
            var refusals = new List<Refusal>();
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                output.Add(line);
                if (Refusal.Read(line) is { } refusal)
                    refusals.Add(refusal);
                else if (line.StartsWith($"ENDED|{folder.Root}|", StringComparison.Ordinal) && line.Split('|', 3)[2] is var thrown)
                    return thrown.Length == 0 ? refusals : throw new Xunit.Sdk.XunitException("the program threw " + thrown);
            }

            throw new Xunit.Sdk.XunitException(
                $"the program ended its process; give it one of its own by [assembly: "
                    + $"OwnProcess(\"why\")]\n{string.Join('\n', output)}\n{await error!}");
        }
        catch (Exception e)
        {
            await EndAsync();
            throw e is OperationCanceledException
                ? new Xunit.Sdk.XunitException(
                    $"the program did not end within {CaseProcess.Limit.TotalSeconds} s\n{string.Join('\n', output)}") : e;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => EndAsync();

    private async Task StartAgainAsync()
    {
        await EndAsync();
        process = CaseProcess.Start(Path.Combine(AppContext.BaseDirectory, "Permissions.Corpus.Runner.dll"), data: null);
        error = process.StandardError.ReadToEndAsync();
    }

    private async Task EndAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }
}
