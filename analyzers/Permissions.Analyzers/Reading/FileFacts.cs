// The methods of one file, grouped by member, so that members which an edit did not touch are not read again.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

/// <param name="Methods">All methods of the file.</param>
/// <param name="Members">Each declaration in source order, with its range of the methods.</param>
internal sealed record FileFacts(IReadOnlyList<MethodFacts> Methods, IReadOnlyList<ReadMember> Members)
{
    /// <summary>The methods of a member if its text is the same as before; otherwise null.</summary>
    /// <param name="number">The number of the declaration.</param>
    public IReadOnlyList<MethodFacts>? Of(int number, SyntaxNode now)
    {
        // types and top-level statements contain other members, and change with each of them
        if (number >= Members.Count
            || Members[number] is var before
                && (now is TypeDeclarationSyntax or CompilationUnitSyntax || !now.IsIncrementallyIdenticalTo(before.Node)))
            return null;
        var methods = Methods.Skip(before.First).Take(before.Count).ToList();
        var span = before.Node.FullSpan;
        var step = now.FullSpan.Start - span.Start;
        if (methods.Count == 0 || methods.All(method => Moved(method.Place) == method.Place))
            return methods;
        return methods.TrueForAll(method => method.Sites.Select(site => site.Place).Append(method.Place)
            .All(place => span.Contains(place.Span())))
            ? methods.ConvertAll(method => method.At(Moved)) : null;

        Place Moved(Place place) => Places.Of(now.SyntaxTree, new TextSpan(place.Start + step, place.Length));
    }
}

/// <param name="First">The first of its methods.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct ReadMember(SyntaxNode Node, int First, int Count);
