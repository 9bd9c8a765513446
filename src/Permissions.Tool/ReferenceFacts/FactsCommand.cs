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
        var request = new Argument<FileInfo>("REQUEST")
        {
            Description = "A file with a line 'word=path' for each reference, beside, catalog, list, output, shared and packages.",
        };
        var command = new Command("facts", """
            Reads the assemblies that a project references into fact files for the analyzer. The build runs it; an assembly is read once.

            Example:
              permissions facts obj/permissions.request.txt

            Exit codes: 0 done, also where an assembly cannot be read (its fact file says why), 2 the command could not run.
            """) { request };
        command.Hidden = true; // the build's, not the user's
        command.SetAction(arguments => Run(FactRequest.Read(arguments.GetRequiredValue(request).FullName)));
        return command;
    }

    private static int Run(FactRequest request)
    {
        using var log = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }; // the first reading of many takes a while
        var files = FactCache.Update(request.References, request.Beside, request.Folders, request.Catalogs, log.WriteLine);
        AtomicFile.Write(request.List, string.Concat(files.Select(fact => fact + Environment.NewLine)));
        return ExitCode.Clean;
    }
}
