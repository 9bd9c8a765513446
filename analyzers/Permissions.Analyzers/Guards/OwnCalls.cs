// Finds the calls that a user's own lines decide about. Where there are none, nothing is looked at.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Guards;

internal static class OwnCalls
{
    // A tree never changes: after an edit, only the edited file is read for the names that it calls.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> CalledNames = new();

    public static ImmutableArray<GuardedCall> Read(Compilation compilation, OwnCatalog own, CancellationToken cancellation)
    {
        if (own.IsEmpty || !GuardStubGenerator.CanGuard(compilation))
            return [];
        var names = own.NamesIn(compilation);
        var prefixes = names.Where(name => name.EndsWith("*", StringComparison.Ordinal)).ToList();
        bool IsNamed(string name) => names.Contains(name) || prefixes.Any(prefix => GuardedNames.Matches(prefix, name));

        var calls = ImmutableArray.CreateBuilder<GuardedCall>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!CalledNames.GetValue(tree, key => NamesIn(key, cancellation)).Any(IsNamed))
                continue;
            var model = compilation.GetSemanticModel(tree);
            foreach (var call in Invocations(tree, cancellation))
                if (CalledMethod.NameOf(call) is { } name && IsNamed(name)
                    && CalledMethod.Read(call, model, own.Catalog, cancellation) is { Line.IsUser: true } found)
                    calls.Add(found.Call);
        }
        return calls.ToImmutable();
    }

    private static HashSet<string> NamesIn(SyntaxTree tree, CancellationToken cancellation) =>
        new(Invocations(tree, cancellation).Select(CalledMethod.NameOf).OfType<string>(), StringComparer.Ordinal);

    private static IEnumerable<InvocationExpressionSyntax> Invocations(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>();
}
