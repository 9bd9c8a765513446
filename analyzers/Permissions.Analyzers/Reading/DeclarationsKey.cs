// The key of everything outside a file that its facts depend on: all declarations, the references, the options and the catalog.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.Guards;

namespace Permissions.Analyzers.Reading;

internal sealed class DeclarationsKey : IEquatable<DeclarationsKey>
{
    private readonly ulong hash;
    private readonly IReadOnlyList<object> identities;

    private DeclarationsKey(ulong hash, IReadOnlyList<object> identities)
    {
        this.hash = hash;
        this.identities = identities;
    }

    public static DeclarationsKey Of(Compilation compilation, AnalysisOptions options, CancellationToken cancellation)
    {
        var identities = new List<object> { options.Catalog, options.References.Value };
        var hash = Collect(compilation, identities, [], cancellation);
        return new(hash, identities);
    }

    public bool Equals(DeclarationsKey? other) =>
        ReferenceEquals(this, other)
            || other is not null && hash == other.hash && identities.Count == other.identities.Count
                && identities.Zip(other.identities, Same).All(same => same);

    public override bool Equals(object? obj) => Equals(obj as DeclarationsKey);

    public override int GetHashCode() => hash.GetHashCode();

    private static bool Same(object one, object other) =>
        ReferenceEquals(one, other) || one is CompilationOptions && one.Equals(other) || one is ParseOptions && one.Equals(other);

    // A project in the editor counts by its declarations, too. An assembly on disk is unchanged as long as its object is the same.
    private static ulong Collect(Compilation compilation, List<object> identities, HashSet<Compilation> seen,
        CancellationToken cancellation)
    {
        var hash = 0UL;
        if (!seen.Add(compilation))
            return hash;
        if (compilation.Language != LanguageNames.CSharp)
        {
            identities.Add(compilation);
            return hash;
        }
        identities.Add(compilation.Options.WithSyntaxTreeOptionsProvider(null));
        foreach (var tree in compilation.SyntaxTrees.Where(tree => !GuardStubGenerator.IsGenerated(tree)))
        {
            cancellation.ThrowIfCancellationRequested();
            hash = DeclarationHash.Combine(hash, DeclarationHash.Of(tree, cancellation));
        }
        if (compilation.SyntaxTrees.FirstOrDefault() is { } first)
            identities.Add(first.Options);
        foreach (var reference in compilation.References)
            if (reference is CompilationReference { Compilation: { } other })
                hash = DeclarationHash.Combine(hash, Collect(other, identities, seen, cancellation));
            else
                identities.Add(reference);
        return hash;
    }
}
