// Splits the path of a test's file into what a workspace calls its name and its folders.
using System;
using System.IO;

namespace Microsoft.CodeAnalysis.Testing;

internal static class DocumentPath
{
    /// <summary>A file below the folder of <paramref name="prefix"/> has folders; any other rooted one keeps its path as its name.</summary>
    public static (string Name, string[] Folders) Split(string prefix, string path)
    {
        var root = prefix[..(prefix.LastIndexOf('/') + 1)];
        if (root.Length == 0 || !path.StartsWith(root, StringComparison.Ordinal))
            return (Path.IsPathRooted(path) && root.Length > 0 ? path : Path.GetFileName(path), []);

        var parts = path[root.Length..].Split('/');
        return (parts[^1], parts[..^1]);
    }

    public static (string Name, string[] Folders) SplitGenerated(string path)
    {
        var parts = path.Split('/', '\\');
        return (parts[^1], parts[..^1]);
    }
}
