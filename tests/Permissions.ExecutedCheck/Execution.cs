// Runs a marked program in a process of its own and reads what it wrote down.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.ExecutedCheck;

internal static class Execution
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>The bodies that ran before the drop and those that ran after it; a program that hangs is stopped.</summary>
    public static async Task<(IReadOnlySet<int> Before, IReadOnlySet<int> After)> RunAsync(string assembly, int bodies)
    {
        var marks = Path.ChangeExtension(assembly, ".marks");
        await File.WriteAllBytesAsync(marks, new byte[bodies]);
        var start = new ProcessStartInfo("dotnet", ["exec", assembly])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        start.Environment["MARKS_FILE"] = marks;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token), process.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        var seen = await File.ReadAllBytesAsync(marks);
        return (With(seen, 1), With(seen, 2));
    }

    private static HashSet<int> With(byte[] seen, int when) =>
        [.. Enumerable.Range(0, seen.Length).Where(body => (seen[body] & when) != 0)];
}
