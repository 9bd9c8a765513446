// The command 'facts': what the build runs over a project's references, so that the analyzer can look into them.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Permissions.Tool.Check;

namespace Permissions.Tool.ReferenceFacts;

internal static class FactsCommand
{
    public static Command Create()
    {
        var references = new Option<FileInfo>("--references") { Description = "A text file that names the referenced assemblies, one a line.", Required = true };
        var beside = new Option<FileInfo?>("--beside") { Description = "A text file that names what else is in the program's folder when it runs; read only where a reference leads to it." };
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder that keeps the fact files, one for each assembly version.", Required = true };
        var list = new Option<FileInfo>("--list") { Description = "The text file to write: the fact files of these references, one a line.", Required = true };
        var catalogs = new Option<string[]>("--catalog") { Description = "A user's own catalog file; may be given several times.", DefaultValueFactory = _ => [] };
        var shared = new Option<DirectoryInfo?>("--shared") { Description = "A folder that all projects of this user share, for the fact files of packages." };
        var packages = new Option<DirectoryInfo?>("--packages") { Description = "Where packages are unpacked: assemblies in there are the same for all projects." };
        var command = new Command("facts", "Reads the assemblies that a project references into fact files for the analyzer. The build runs it; an assembly that was read before is not read again.\n\n"
            + "Example:\n  permissions facts --references obj/references.txt --output obj/permissions --list obj/permissions.list\n\n"
            + "Exit codes: 0 done, also where an assembly cannot be read: its fact file says why; 2 it could not run.")
        {
            references, beside, output, list, catalogs, shared, packages,
        };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(references), arguments.GetValue(beside), arguments.GetRequiredValue(list), arguments.GetRequiredValue(catalogs),
            new(arguments.GetRequiredValue(output).FullName, arguments.GetValue(shared)?.FullName, arguments.GetValue(packages)?.FullName)));
        return command;
    }

    private static int Run(FileInfo references, FileInfo? beside, FileInfo list, IReadOnlyList<string> catalogs, FactFolders folders)
    {
        try
        {
            var files = FactCache.Update(Paths(references), beside is null ? [] : Paths(beside), folders, catalogs);
            Whole.Write(list.FullName, string.Concat(files.Select(file => file + Environment.NewLine)));
            return ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("permissions facts: " + exception.Message);
            return ExitCode.Failed;
        }
    }

    private static List<string> Paths(FileInfo list) => [.. File.ReadAllLines(list.FullName).Where(line => line.Length > 0)];
}
