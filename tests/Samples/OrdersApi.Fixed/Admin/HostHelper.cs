// A helper process that is started once and then answers questions about the machine, one line for each.
using System.ComponentModel;
using System.Diagnostics;

namespace OrdersApi.Admin;

public sealed class HostHelper : IDisposable
{
    private const string Script = """
        while read -r question; do
          case "$question" in
            host) uname -a ;;
            *) echo "unknown question" ;;
          esac
        done
        """;

    private readonly Process process;
    private readonly SemaphoreSlim turn = new(1);

    private HostHelper(Process process) => this.process = process;

    /// <summary>The helper, or null on a machine without a shell.</summary>
    public static HostHelper? TryStart()
    {
        try
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            return new HostHelper(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await process.StandardInput.WriteLineAsync(question);
            await process.StandardInput.FlushAsync(CancellationToken.None);
            return await process.StandardOutput.ReadLineAsync(CancellationToken.None) ?? "";
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        // The end of its input is the end of the helper.
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(5));
        process.Dispose();
        turn.Dispose();
    }
}
