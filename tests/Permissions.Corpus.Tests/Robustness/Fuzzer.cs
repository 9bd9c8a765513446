// Breaks a program at a random place, the same for the same seed.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Corpus.Tests.Robustness;

internal static class Fuzzer
{
    // Attributes of the assembly are left out: the compiler itself does not survive every broken one.
    public static CSharpCompilation Mutate(Mutation mutation, CorpusCase program, CorpusCase other, Random random) => mutation switch
    {
        Mutation.CutOff => CaseCompiler.Of(program.Code[..random.Next(program.Code.Length)]),
        Mutation.Hole => CaseCompiler.Of(WithHole(program.Code, random)),
        Mutation.Splice => CaseCompiler.Of(program.Code.Insert(random.Next(program.Code.Length), Piece(other.Code, random))),
        Mutation.SwappedTokens => CaseCompiler.Of(WithSwappedTokens(program.Code, random)),
        Mutation.Twice => CaseCompiler.Of(program.Code, program.Code),
        Mutation.TwoPrograms => CaseCompiler.Of(program.Code, other.Code),
        Mutation.MissingReferences => CaseCompiler.Of(program.Code) is var whole
            ? whole.WithReferences(whole.References.Where(_ => random.Next(3) > 0)) : null!,
        Mutation.NoReferences => CaseCompiler.Of(program.Code).WithReferences(),
        _ => throw new ArgumentOutOfRangeException(nameof(mutation)),
    };

    private static string Piece(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(200, text.Length - start)));
    }

    private static string WithHole(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Remove(start, random.Next(Math.Min(200, text.Length - start)));
    }

    private static string WithSwappedTokens(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().ToList();
        var (one, another) = (random.Next(tokens.Count), random.Next(tokens.Count));
        var (first, second) = (tokens[Math.Min(one, another)], tokens[Math.Max(one, another)]);
        return first == second
            ? text : $"{text.AsSpan(0, first.SpanStart)}{second.Text}{text.AsSpan(first.Span.End, second.SpanStart - first.Span.End)}"
                + $"{first.Text}{text.AsSpan(second.Span.End)}";
    }
}
