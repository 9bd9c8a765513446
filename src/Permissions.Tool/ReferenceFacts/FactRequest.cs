// What the build asks of the command 'facts', as a file: paths of any name pass no shell that way.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Tool.ReferenceFacts;

/// <param name="References">What the program is compiled against.</param>
/// <param name="Beside">What else is in its folder when it runs; read only where a reference leads to it.</param>
/// <param name="Catalogs">The user's own catalog files.</param>
/// <param name="List">The file to write: the fact files of these references, one a line.</param>
internal sealed record FactRequest(
    IReadOnlyList<string> References, IReadOnlyList<string> Beside, IReadOnlyList<string> Catalogs, string List, FactFolders Folders)
{
    private static readonly string[] Known = ["reference", "beside", "catalog", "list", "output", "shared", "packages"];

    /// <summary>Reads a request: a line <c>word=path</c> for each path, with the words of <see cref="Known"/>.</summary>
    /// <exception cref="InvalidDataException">A line is none of these, or one that is needed is missing.</exception>
    public static FactRequest Read(string file)
    {
        var lines = File.ReadAllLines(file).Select((line, number) => (Text: line, Number: number + 1)).Where(line => line.Text.Length > 0)
            .Select(line => Parse(line.Text, file, line.Number)).ToLookup(pair => pair.Word, pair => pair.Path);
        string Needed(string word) => lines[word].FirstOrDefault() ?? throw new InvalidDataException($"{file} has no line '{word}=PATH'.");
        var folders = new FactFolders(Path.GetFullPath(Needed("output")), lines["shared"].FirstOrDefault(),
            lines["packages"].FirstOrDefault());
        return new([.. lines["reference"]], [.. lines["beside"]], [.. lines["catalog"]], Path.GetFullPath(Needed("list")), folders);
    }

    private static (string Word, string Path) Parse(string line, string file, int number)
    {
        var at = line.IndexOf('=');
        return at > 0 && Known.Contains(line[..at]) && at + 1 < line.Length
            ? (line[..at], line[(at + 1)..])
            : throw new InvalidDataException(
                $"{file}({number}): '{line}' is not a line of a request. Write one of {string.Join(", ", Known)}, '=' and a path.");
    }
}
