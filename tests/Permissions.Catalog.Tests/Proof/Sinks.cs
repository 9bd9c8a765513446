// The sinks by kind: what a native function or a managed member means, from the data file.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability.Catalog;

namespace Permissions.Catalog.Tests.Proof;

internal static class Sinks
{
    /// <summary>
    /// Pairs of a kind (a permission, or <c>fs.open</c>, <c>fs.ask</c>) and the native function or member id that means it.
    /// Several, where versions of the frameworks call it differently.
    /// </summary>
    public static readonly IReadOnlyList<(string Kind, string[] Names)> All =
        [.. Rows("Sinks.txt").Select(row => (row[0], row[1].Split('|')))];

    public static readonly IReadOnlyList<string> Kinds = [.. All.Select(sink => sink.Kind).Distinct()];

    public static readonly IReadOnlyList<CatalogLine> Openers =
        [.. PermissionCatalog.BuiltIn.Lines.Where(line => line.Verb == CatalogVerb.Opens),
            .. CatalogParser.Parse("Openers.txt", Text("Openers.txt"), isUser: false).Lines];

    /// <summary>The words of each row of a data file, its reason last.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        from row in Text(file).Split('\n')
        let words = row.Split(" #", 2)
        where row.Trim().Length > 0 && row[0] != '#'
        let id = words[0].Trim().Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select new[] { id[0], id[1], words.Length > 1 ? words[1].Trim() : "" };

    private static string Text(string file)
    {
        using var reader = new StreamReader(typeof(Sinks).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
