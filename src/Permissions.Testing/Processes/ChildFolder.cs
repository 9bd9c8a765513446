// The folder that parent and child share for the child's life: the order, the journal, and the child's temporary files.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Permissions.Testing.Child;

namespace Permissions.Testing;

internal sealed class ChildFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("permissions-testing-").FullName;

    public ChildFolder(ChildOrder order)
    {
        File.WriteAllText(Path.Combine(path, ChildProgram.OrderName), JsonSerializer.Serialize(order, JournalJson.Default.ChildOrder));
        Directory.CreateDirectory(Temporary);
    }

    /// <summary>Also for what the runtime leaves there when it may not delete any more.</summary>
    private string Temporary => Path.Combine(path, "tmp");

    public void Name(IDictionary<string, string?> environment)
    {
        environment[ChildProgram.FolderVariable] = path;
        environment[OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR"] = Temporary;
    }

    /// <summary>What the child has told so far; a line that is not whole yet is left out.</summary>
    public IReadOnlyList<JournalEntry> Read()
    {
        string file = Path.Combine(path, Journal.FileName);
        if (!File.Exists(file))
            return [];
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        string text = new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonSerializer.Deserialize(line, JournalJson.Default.JournalEntry)!)];
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // A process that the body left behind still writes there: it is the system's temporary folder.
        }
    }
}
