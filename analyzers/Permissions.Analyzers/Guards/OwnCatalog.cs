// What a user's permissions.*.txt files say about methods, as plain text that compares by value and is parsed once.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

internal sealed class OwnCatalog : IEquatable<OwnCatalog>
{
    private readonly ImmutableArray<CatalogText> files;
    private readonly Lazy<(PermissionCatalog Catalog, List<CatalogLine> Effects)> read;

    /// <summary>Lines that cannot be read are left out here; PERM9001 reports them.</summary>
    public OwnCatalog(ImmutableArray<CatalogText> files)
    {
        this.files = files;
        read = new(() =>
        {
            var lines = files.SelectMany(file => CatalogParser.Parse(file.Path, file.Text, isUser: true).Lines).ToList();
            return (PermissionCatalog.BuiltIn.With(lines),
                lines.Where(line => line.Verb is CatalogVerb.Needs or CatalogVerb.Opens or CatalogVerb.Safe).ToList());
        });
    }

    /// <summary>Whether it says nothing of what a call needs, so that no call has to be looked at for it.</summary>
    public bool IsEmpty => files.IsEmpty || read.Value.Effects.Count == 0;

    /// <summary>Ours with the user's lines on top.</summary>
    public PermissionCatalog Catalog => read.Value.Catalog;

    /// <summary>
    /// The names, or beginnings of names with a <c>*</c>, of the methods that the user's lines are about, in a compilation that has their
    /// types.
    /// </summary>
    public HashSet<string> NamesIn(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in read.Value.Effects)
        {
            if (line.Id[0] == 'M')
                names.Add(MemberId.Name(line.Id));
            else if (line.Id[0] is 'T' or 'N')
                names.UnionWith(TypesOf(line.Id, compilation).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
                    .Select(method => method.Name));
        }
        return names;
    }

    public bool Equals(OwnCatalog? other) => other is not null && files.SequenceEqual(other.files);

    public override bool Equals(object? obj) => Equals(obj as OwnCatalog);

    public override int GetHashCode() => files.Length == 0 ? 0 : files[0].GetHashCode();

    private static IEnumerable<INamedTypeSymbol> TypesOf(string id, Compilation compilation)
    {
        if (id[0] == 'T')
            return compilation.GetTypesByMetadataName(id.Substring(2)).SelectMany(WithNested);
        var at = compilation.GlobalNamespace;
        foreach (var part in id.Substring(2).Split('.'))
            if ((at = at?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part)) is null)
                return [];
        return In(at!);
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol from) =>
        from.GetNamespaceMembers().SelectMany(In).Concat(from.GetTypeMembers().SelectMany(WithNested));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}

internal sealed record CatalogText(string Path, string Text);
