// Finds the method that an interceptor puts in place of a call. Our own stubs are left out, because they forward to the original.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Analyzers.Guards;

namespace Permissions.Analyzers.Reading;

internal sealed class Interceptors
{
    private const int ChecksumLength = 16;
    private const int PositionLength = 4;

    private readonly ILookup<(string File, int Position), (byte[] Checksum, IMethodSymbol Method)> all;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<byte>> checksums = new();

    public Interceptors(Compilation compilation) =>
        all = Namespaces(compilation).SelectMany(space => Methods(space)).SelectMany(Locations)
            .ToLookup(one => one.At, one => (one.Checksum, one.Method));

    /// <summary>The method that runs in place of the call, or null.</summary>
    public IMethodSymbol? Of(InvocationExpressionSyntax call)
    {
        if (all.Count == 0 || NameOf(call.Expression) is not { } name)
            return null;
        foreach (var (checksum, method) in all[(System.IO.Path.GetFileName(call.SyntaxTree.FilePath), name.FullSpan.Start)])
            if (checksums.GetOrAdd(call.SyntaxTree, tree => tree.GetText().GetContentHash()).Take(ChecksumLength).SequenceEqual(checksum))
                return method;
        return null;
    }

    private static SyntaxNode? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // Only these namespaces may contain interceptors, so only they are searched.
    private static IEnumerable<INamespaceSymbol> Namespaces(Compilation compilation)
    {
        if (compilation.SyntaxTrees.FirstOrDefault()?.Options.Features.TryGetValue("InterceptorsNamespaces", out var names) is not true)
            yield break;
        foreach (var name in
            names.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0 && name != GuardStubGenerator.Namespace).Distinct())
        {
            INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
            foreach (var part in name.Split('.'))
                space = space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
            if (space is not null)
                yield return space;
        }
    }

    private static IEnumerable<IMethodSymbol> Methods(INamespaceOrTypeSymbol holder) =>
        holder.GetMembers().SelectMany(member => member switch
    {
        IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } method => [method],
        INamespaceOrTypeSymbol inner when inner.ToDisplayString() != GuardStubGenerator.Namespace => Methods(inner),
        _ => [],
    });

    private static IEnumerable<((string File, int Position) At, byte[] Checksum, IMethodSymbol Method)> Locations(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
            if (attribute is { AttributeClass.Name: "InterceptsLocationAttribute", ConstructorArguments: { Length: 2 } given }
                && given[0].Value is 1 && given[1].Value is string data
                && Bytes(data) is { Length: > ChecksumLength + PositionLength } bytes)
                yield return ((Encoding.UTF8.GetString(bytes, ChecksumLength + PositionLength,
                    bytes.Length - ChecksumLength - PositionLength), BitConverter.ToInt32(bytes, ChecksumLength)),
                    bytes.Take(ChecksumLength).ToArray(), method);
    }

    private static byte[]? Bytes(string data)
    {
        try
        {
            return Convert.FromBase64String(data);
        }
        catch (FormatException)
        {
            return null; // incomplete while it is being typed
        }
    }
}
