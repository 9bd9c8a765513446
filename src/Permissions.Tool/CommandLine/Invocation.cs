// Runs a command line: whatever goes wrong is a line on the error stream and an exit code, never a stack.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Permissions.Tool.Check;
using Permissions.Tool.Run;

namespace Permissions.Tool.CommandLine;

internal static class Invocation
{
    private static readonly StringWriter Output = new();

    /// <summary>Writes what was written so far, for whoever waits for an answer or goes on for long.</summary>
    public static void Flush()
    {
        using var standard = Console.OpenStandardOutput();
        standard.Write(Console.OutputEncoding.GetBytes(Output.ToString()));
        Output.GetStringBuilder().Clear();
    }

    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }); // a path may begin with '@'
        foreach (var listed in parsed.CommandResult.Command.Subcommands)
            listed.Description = listed.Description!.Split("\n\n")[0]; // examples and exit codes stand in its own help
        Console.SetOut(Output);
        var code = await RunAsync(parsed, Output);
        try
        {
            Flush();
            return code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(parsed, $"cannot write to standard output: {exception.Message}", null);
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output)
    {
        try
        {
            UsageErrors.ThrowIfAny(parsed);
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = output });
        }
        catch (CannotRunException exception)
        {
            return Refuse(parsed, exception.Message, exception.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or KernelEnforcementException)
        {
            return Refuse(parsed, exception.Message, null);
        }
        catch (Exception exception)
        {
            return Refuse(parsed, $"this is a defect of the tool, please report it: {exception}", null);
        }
    }

    private static int Refuse(ParseResult parsed, string message, int? exitCode)
    {
        try
        {
            Console.Error.WriteLine($"{UsageErrors.NameOf(parsed)}: {message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // the error stream is full or closed, too: the exit code says it
        }
        return exitCode ?? (parsed.CommandResult.Command.Name == RunCommand.Name ? ExitCode.LauncherFailed : ExitCode.Failed);
    }
}
