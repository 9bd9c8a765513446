// What a program expects to be reported of it, and where.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Permissions.Corpus.Tests;

/// <param name="Path">As <c>ExpectAttribute</c> says.</param>
/// <param name="File">Where the finding stands.</param>
/// <param name="Span">The declaration in it that is at fault.</param>
internal sealed record Expectation(string Rule, string Path, Witness By, string? Why, string File, TextSpan Span)
{
    private const string Arrow = " → ";

    /// <summary>Whether it is about code that nobody can read: the path is then the name of what is called.</summary>
    public bool IsOfABlindSpot => Rule == "PERM3002";

    /// <summary>Whether a process can see it: a permission is used and refused.</summary>
    public bool IsOfAUse => Rule.StartsWith("PERM10", StringComparison.Ordinal);

    private bool HasAPath => IsOfAUse || Rule is "PERM2005" or "PERM2007" or "PERM2011";

    /// <summary>Whether a message of the rule says it.</summary>
    public bool IsSaidBy(string message) =>
        IsOfABlindSpot ? message.Contains($"'{Path}'", StringComparison.Ordinal)
        : HasAPath ? message.Contains($"Reached by {Path}.", StringComparison.Ordinal)
        : message.StartsWith(Path, StringComparison.Ordinal);

    /// <summary>Reads the attributes of a file of the corpus.</summary>
    /// <exception cref="InvalidDataException">One names no path, or one on the assembly is not about the harness' Store.</exception>
    public static IReadOnlyList<Expectation> Read(string file, string text) =>
        [.. CSharpSyntaxTree.ParseText(text, CaseCompiler.Options).GetRoot().DescendantNodes().OfType<AttributeSyntax>()
            .Where(IsExpectation).Select(one => Read(file, one))];

    public static bool IsExpectation(AttributeSyntax attribute) => attribute.Name.ToString() == "Expect";

    private static Expectation Read(string file, AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        string? Named(string name) =>
            arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == name)?.Expression.ToString();
        string Text(int i) => (string)((LiteralExpressionSyntax)arguments[i].Expression).Token.Value!;
        var by = Named("By")?.Split('|').Aggregate((Witness)0, (all, one) => all | Enum.Parse<Witness>(one.Trim().Replace("Witness.", "")))
            ?? Witness.All;
        var expectation = new Expectation(Text(0), Text(1), by, Named("Why"), file, attribute.Parent!.Parent!.Span);
        if (expectation.Path.Length == 0 || expectation.HasAPath && !expectation.Path.Contains(Arrow))
            throw new InvalidDataException(
                $"{file}: [Expect(\"{expectation.Rule}\", \"{expectation.Path}\")] names no path. Write it as the message prints it: "
                    + "entry → member → API.");
        return ((AttributeListSyntax)attribute.Parent!).Target?.Identifier.Text == "assembly" ? OfTheStore(expectation, file) : expectation;
    }

    private static Expectation OfTheStore(Expectation expectation, string file)
    {
        var hops = expectation.Path.Split(Arrow);
        var member = CaseCompiler.Store.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => hops.Length > 1 && hops[^2] == $"Store.{method.Identifier.Text}")
            ?? throw new InvalidDataException(
                $"{file}: [assembly: Expect(…, \"{expectation.Path}\")] does not lead through a method of the harness' Store. Put it on "
                    + "the method at fault.");
        return expectation with { File = CaseCompiler.Store.FilePath, Span = member.Span };
    }
}
