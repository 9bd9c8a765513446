// The members that a finding's path leads through, found again in the source by the places of its hops.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.CodeFixes.Contracts;

internal static class PathMembers
{
    /// <summary>
    /// The members behind the first one, each with its document, and with what it overrides or implements; the first one decides and
    /// states nothing.
    /// </summary>
    public static async Task<IReadOnlyList<(Document Document, MemberDeclarationSyntax Member)>> AfterEntryAsync(Project project,
        Diagnostic finding, CancellationToken cancellation)
    {
        var members = new List<(Document, MemberDeclarationSyntax)>();
        var (seen, entry) = (new HashSet<ISymbol>(SymbolEqualityComparer.Default), (ISymbol?)null);
        foreach (var hop in HandedFinding.Of(finding)?.Path.Skip(1) ?? [])
        {
            if (await HolderAsync(project, hop.Place, cancellation).ConfigureAwait(false) is not { } holder)
                continue;
            entry ??= holder;
            foreach (var member in SymbolEqualityComparer.Default.Equals(holder, entry) ? [] : Stated(holder))
                if (seen.Add(member) && await DeclarationAsync(project, member, cancellation).ConfigureAwait(false) is { } declared)
                    members.Add(declared);
        }
        return members;
    }

    // Who calls through a base or an interface has to know as well.
    private static IEnumerable<ISymbol> Stated(ISymbol member)
    {
        yield return member;
        for (var above = (member as IMethodSymbol)?.OverriddenMethod; above is not null; above = above.OverriddenMethod)
            yield return above;
        foreach (var slot in member.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers()))
            if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(slot), member))
                yield return slot;
    }

    private static async Task<ISymbol?> HolderAsync(Project project, Place at, CancellationToken cancellation)
    {
        if (project.Documents.FirstOrDefault(document => (document.FilePath ?? document.Name) == at.File) is not { } document
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return null;
        var lines = (await model.SyntaxTree.GetTextAsync(cancellation).ConfigureAwait(false)).Lines;
        if (at.Line < 0 || at.Line >= lines.Count)
            return null;
        var symbol = model.GetEnclosingSymbol(Math.Min(lines[at.Line].Start + at.Column, lines[at.Line].End), cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol;
    }

    private static async Task<(Document, MemberDeclarationSyntax)?> DeclarationAsync(Project project, ISymbol member,
        CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
            if (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is MethodDeclarationSyntax
                or ConstructorDeclarationSyntax or PropertyDeclarationSyntax
                && project.GetDocument(reference.SyntaxTree) is { } document)
                return (document, (MemberDeclarationSyntax)await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false));
        return null;
    }
}
