// The folder that paths in SARIF are relative to: the repository, so that code scanning finds the files on every machine.
using System;
using System.IO;
using System.Text.Json.Nodes;

namespace Permissions.Tool.Check;

internal sealed class SourceRoot(string folder)
{
    /// <summary>What SARIF calls it.</summary>
    public const string Id = "%SRCROOT%";

    public string Uri { get; } = new Uri(folder + Path.DirectorySeparatorChar).AbsoluteUri;

    /// <summary>The repository around the current folder; the folder itself where there is none.</summary>
    public static SourceRoot OfCurrentFolder()
    {
        var current = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
            if (Path.Exists(Path.Combine(folder.FullName, ".git"))) // a file in a work tree
                return new(folder.FullName);
        return new(current);
    }

    public JsonObject Artifact(string file)
    {
        if (!Path.IsPathFullyQualified(file)) // code without symbols, or symbols with mapped paths
            return new() { ["uri"] = System.Uri.EscapeDataString(file) };
        var absolute = new Uri(file).AbsoluteUri;
        return absolute.StartsWith(Uri, StringComparison.Ordinal)
            ? new() { ["uri"] = absolute[Uri.Length..], ["uriBaseId"] = Id } : new() { ["uri"] = absolute };
    }
}
