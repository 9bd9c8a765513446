// The pages of the rules, as the repository has them: they are carried inside the tool.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Reports;

namespace Permissions.Tool.Explain;

internal static class RulePages
{
    private const string Folder = "Rules/";

    public static IReadOnlyList<string> Ids { get; } =
        [.. RuleTable.All.Select(rule => rule.Id)];

    /// <summary>The page of a rule as Markdown, or null when there is no such rule.</summary>
    public static string? Of(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(Folder + id.ToUpperInvariant() + ".md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> Nearest(string id) =>
        Ids.OrderBy(known => EditDistance.Between(known, id.ToUpperInvariant())).ThenBy(known => known, StringComparer.Ordinal).Take(3);
}
