// The drops of the applications that a test project references, if no test in the project asserts them.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Reachability.FactFiles;

namespace Permissions.Reachability.Search;

/// <param name="Application">The assembly with the entry point; if none is known, the assembly that drops.</param>
/// <param name="Dropped">The permissions that it drops and that no test asserts.</param>
/// <param name="DropSite">The first of the drops.</param>
/// <param name="Test">The name of a test next to which the missing test can be written.</param>
/// <param name="TestAttribute">The attribute that marks it as a test.</param>
public sealed record UnassertedDrop(string Application, PermissionSet Dropped, Place DropSite, Place Test, string TestAttribute);

public static class UnassertedDrops
{
    public static IReadOnlyList<UnassertedDrop> Of(ProgramFacts tests, ReferencedAssemblies references, PermissionCatalog catalog)
    {
        var asserts =
            (from method in tests.Methods from site in method.Sites let line = catalog.Of(site.Target).Role
                where line is { Verb: CatalogVerb.Asserts } select (method.Type, Asserted: PermissionArguments.Read(site, line).Dropped))
                .ToList();
        var asserted = asserts.Aggregate(PermissionSet.None, (all, one) => all | one.Asserted);
        if (asserted == PermissionSet.All
            || TestBeside(tests, new(asserts.Select(one => one.Type), StringComparer.Ordinal), catalog) is not { } test)
            return [];
        var entries = references.Files.Where(HasEntry).Select(file => file.Assembly).ToList();
        return references.Files.Select(file => (file.Assembly, Drops: Drops(file, catalog)))
            .Where(one => one.Drops.Count > 0)
            .GroupBy(one => entries.Contains(one.Assembly) || entries.Count != 1 ? one.Assembly : entries[0], one => one.Drops)
            .Select(same => (same.Key, Drops: same.SelectMany(drops => drops).ToList()))
            .Select(one =>
                new UnassertedDrop(one.Key, one.Drops.Aggregate(PermissionSet.None, (all, drop) => all | drop.Dropped) - asserted,
                    one.Drops[0].Place, test.Place, test.Attribute))
            .Where(drop => !drop.Dropped.IsEmpty)
            .ToList();
    }

    // Only named permissions: a library that drops its parameter says nothing about an application.
    private static List<(PermissionSet Dropped, Place Place)> Drops(FactFile file, PermissionCatalog catalog)
    {
        var drops = new List<(PermissionSet, Place)>();
        if (!file.Mentions(text => catalog.Of(text).Role is { Verb: CatalogVerb.Drops }))
            return drops;
        for (var i = 0; i < file.Headings.Count; i++)
            foreach (var site in file.Method(i).Sites)
                if (catalog.Of(site.Target).Role is { Verb: CatalogVerb.Drops } line
                    && PermissionArguments.Read(site, line).Named is { IsEmpty: false } named)
                    drops.Add((named, site.Place));
        return drops;
    }

    private static bool HasEntry(FactFile file) => file.Headings.Any(heading => MemberId.Name(heading.Id) is "Main" or "<Main>$");

    // Prefers a class that already asserts drops. Sorted by place, so that the same project gives the same report.
    private static (Place Place, string Attribute)? TestBeside(ProgramFacts tests, HashSet<string> asserting, PermissionCatalog catalog)
    {
        var types = tests.Types.GroupBy(type => type.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        string? Marks(string attribute) => catalog.MarksTests(attribute) ? attribute
            : types.TryGetValue(attribute, out var own) ? own.Ancestors.FirstOrDefault(catalog.MarksTests) : null;
        return tests.Methods.Where(method => method.Attributes.Count > 0 && method.Place.IsKnown)
            .Select(method => (method, Attribute: method.Attributes.Select(Marks).FirstOrDefault(mark => mark is not null)))
            .Where(test => test.Attribute is not null)
            .OrderBy(test => !asserting.Contains(test.method.Type)).ThenBy(test => test.method.Place.File, StringComparer.Ordinal)
            .ThenBy(test => test.method.Place.Start)
            .Select(test => ((Place, string)?)(test.method.Place, test.Attribute!)).FirstOrDefault();
    }
}
