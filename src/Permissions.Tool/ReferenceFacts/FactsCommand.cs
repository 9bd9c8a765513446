// The command 'facts': what the build runs over a project's references, so that the analyzer can look into them.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Permissions.Tool.Check;

namespace Permissions.Tool.ReferenceFacts;

internal static class FactsCommand
{
    public static Command Create()
    {
        var request = new Argument<FileInfo>("request")
        {
            Description = "A file with a line 'word=path' for each reference, beside, catalog, list, output, shared and packages.",
        };
        var command = new Command("facts", "Reads the assemblies that a project references into fact files for the analyzer. The build runs it; an assembly that was read before is not read again.\n\n"
            + "Example:\n  permissions facts obj/permissions.request.txt\n\n"
            + "Exit codes: 0 done, also where an assembly cannot be read: its fact file says why; 2 it could not run.")
        {
            request,
        };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(request)));
        return command;
    }

    private static int Run(FileInfo file)
    {
        try
        {
            var request = FactRequest.Read(file.FullName);
            var files = FactCache.Update(request.References, request.Beside, request.Folders, request.Catalogs, Console.WriteLine);
            Whole.Write(request.List, string.Concat(files.Select(fact => fact + Environment.NewLine)));
            return ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine("permissions facts: " + exception.Message);
            return ExitCode.Failed;
        }
    }
}
