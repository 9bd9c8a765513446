// What the page is made with beside the report: what it is compared with, and how its places open in an editor.
using System;
using System.IO;

namespace Permissions.Tool.Report;

/// <param name="Old">The report that it is compared with; null where there is none.</param>
/// <param name="Link">The address of a line, with <c>{file}</c>, <c>{path}</c> and <c>{line}</c>; null for no links.</param>
internal sealed record PageSettings(PermissionReport? Old, string? Link)
{
    public const string DefaultLink = "vscode://file/{file}:{line}";

    /// <summary>The folder that the page's paths are relative to.</summary>
    public string Root { get; } = Environment.CurrentDirectory.Replace('\\', '/').TrimEnd('/') + "/";

    /// <exception cref="Check.CannotRunException">The pattern cannot be a link.</exception>
    public static string? LinkOf(string pattern) => pattern == "none" ? null
        : Uri.TryCreate(pattern.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute,
            out var address) && address.Scheme is not ("javascript" or "data" or "vbscript")
            && (pattern.Contains("{file}", StringComparison.Ordinal) || pattern.Contains("{path}", StringComparison.Ordinal))
        ? pattern
        : throw new Check.CannotRunException($"--editor-link '{pattern}' is not the address of a line. Write 'none', or an address such as "
            + $"'{DefaultLink}' or 'https://example.org/blob/main/{{path}}#L{{line}}'.");
}
