// A file as it is and as it should be.
using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Permissions.Tool.Init;

/// <param name="Before">Null where the file does not exist yet.</param>
internal sealed record FileEdit(string Path, string? Before, string After)
{
    /// <summary>A file that is made, unless it is there.</summary>
    public static FileEdit New(string path, string text) =>
        File.Exists(path) && File.ReadAllText(path) is var there ? new(path, there, there) : new(path, null, text);

    public bool IsNeeded => Before != After;

    /// <summary>With the byte order mark and the line ends that it has.</summary>
    public void Write()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var hasMark = Before is not null && File.ReadAllBytes(Path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        File.WriteAllText(Path, After, new UTF8Encoding(hasMark));
    }

    /// <summary>The text with lines of its own kind before the line of that number, counted from zero.</summary>
    public static string Insert(string text, int line, params string[] lines)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var all = text.Split('\n').ToList();
        all.InsertRange(line, lines.Select(one => one + end[..^1]));
        return string.Join('\n', all);
    }
}
