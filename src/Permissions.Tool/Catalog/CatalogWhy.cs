// Says which lines of the catalog classify a member, what they mean, and which broader lines they overrule.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Tool.Check;

namespace Permissions.Tool.Catalog;

internal static class CatalogWhy
{
    private const int ShownMembers = 6;

    /// <exception cref="CannotRunException">No member has this name.</exception>
    public static void Write(string member, PermissionCatalog catalog, TextWriter writer)
    {
        foreach (var same in
            Ids(member, catalog).GroupBy(id => string.Join('\n', Lines(id, catalog).Select(line => line.File + line.Line))))
        {
            var ids = same.ToList();
            foreach (var id in ids.Take(ShownMembers))
                writer.WriteLine(id);
            if (ids.Count > ShownMembers)
                writer.WriteLine($"… and {ids.Count - ShownMembers} more that are classified alike");
            Explain(ids[0], catalog, writer);
            writer.WriteLine();
        }
    }

    private static IReadOnlyList<string> Ids(string member, PermissionCatalog catalog)
    {
        if (member.Length > 1 && member[1] == ':')
            return MemberId.IsWellFormed(member, out var why) ? [member] : throw new CannotRunException(why);
        var found = FrameworkMembers.Named(member);
        if (found.Count == 0) // of a package, and named by the user's own lines
            found = [.. catalog.Lines.Select(line => line.Id).Where(id => MemberId.Display(id) == member || id[2..] == member).Distinct()];
        if (found.Count > 0)
            return found;
        var nearest = catalog.Lines.Where(line => line.Id[0] is 'M' or 'P').Select(line => MemberId.Display(line.Id)).Distinct()
            .OrderBy(known => EditDistance.Between(known, member)).ThenBy(known => known, System.StringComparer.Ordinal).Take(3);
        throw new CannotRunException(
            $"neither the installed framework nor the catalog has a member '{member}'; the nearest that the catalog names are "
                + $"{string.Join(", ", nearest)}. A member of a package is named by its documentation-comment id, such as "
                + "M:Contoso.Disk.Save(System.String).");
    }

    // A type and a namespace are asked about by lines about them, a member by all around it.
    private static IEnumerable<CatalogLine> Lines(string id, PermissionCatalog catalog) =>
        (id[0] is 'T' or 'N' ? catalog.Lines.Reverse().Where(line => line.Id == id).Concat(catalog.LinesAbout(id)) : catalog.LinesAbout(id))
            .Distinct();

    private static void Explain(string id, PermissionCatalog catalog, TextWriter writer)
    {
        var knowledge = catalog.Of(id);
        var lines = Lines(id, catalog).ToList();
        var deciding = new[] { knowledge.Effect, knowledge.Delegates, knowledge.Role, lines.Find(line => line.Verb == CatalogVerb.Hooks) };
        if (id[0] is not ('T' or 'N') && !knowledge.IsGuarded)
            writer.WriteLine("  needs no permission that the catalog knows of");
        else if (id[0] == 'T'
            && catalog.Lines.Count(line => line.Id[0] is not ('T' or 'N') && MemberId.ContainingType(line.Id) == id[2..]) is var members
                and > 0)
            writer.WriteLine($"  {members} lines are about its members: permissions catalog list --contains :{id[2..]}.");
        foreach (var line in lines)
        {
            var decides = id[0] is 'T' or 'N' || deciding.Contains(line)
                || line.Verb is CatalogVerb.Held or CatalogVerb.Entry or CatalogVerb.Starts or CatalogVerb.Carries
                    or CatalogVerb.Contract or CatalogVerb.Intercepted or CatalogVerb.Tests or CatalogVerb.Cut;
            writer.WriteLine($"  {(decides ? "" : "overruled: ")}{CatalogWords.Meaning(line)}");
            writer.WriteLine($"      {CatalogWords.Written(line)}");
            writer.WriteLine(
                $"      {CatalogWords.Place(line)}, about "
                    + $"{CatalogWords.Breadth(line)}{(line.Reason.Length > 0 ? $"  # {line.Reason}" : "")}");
            foreach (var option in CatalogWords.Options(line))
                writer.WriteLine($"      {option}");
        }
    }
}
