// Turns what cannot be done into a message on the error stream and exit code two.
using System;
using System.Threading.Tasks;
using Permissions.Tool.Check;

namespace Permissions.Tool.CommandLine;

internal static class Refusal
{
    public static async Task<int> OrAsync(string command, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (CannotRunException exception)
        {
            await Console.Error.WriteLineAsync($"permissions {command}: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    public static int Or(string command, Func<int> run) => OrAsync(command, () => Task.FromResult(run())).GetAwaiter().GetResult();
}
