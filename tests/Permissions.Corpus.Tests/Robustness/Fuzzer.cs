// Breaks a program at a random place, the same for the same seed.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Corpus.Tests.Robustness;

internal static class Fuzzer
{
    public static CSharpCompilation Mutate(Mutation mutation, CorpusCase program, CorpusCase other, Random random) => mutation switch
    {
        Mutation.CutOff => CaseCompiler.Of(program.Text[..random.Next(program.Text.Length)]),
        Mutation.Hole => CaseCompiler.Of(WithHole(program.Text, random)),
        Mutation.Splice => CaseCompiler.Of(program.Text.Insert(random.Next(program.Text.Length), Piece(other.Text, random))),
        Mutation.SwappedTokens => CaseCompiler.Of(WithSwappedTokens(program.Text, random)),
        Mutation.Twice => CaseCompiler.Of(program.Text, program.Text),
        Mutation.TwoPrograms => CaseCompiler.Of(program.Text, other.Text),
        Mutation.MissingReferences => CaseCompiler.Of(program.Text) is var whole
            ? whole.WithReferences(whole.References.Where(_ => random.Next(3) > 0)) : null!,
        Mutation.NoReferences => CaseCompiler.Of(program.Text).WithReferences(),
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
        return first == second ? text : $"{text.AsSpan(0, first.SpanStart)}{second.Text}{text.AsSpan(first.Span.End, second.SpanStart - first.Span.End)}{first.Text}{text.AsSpan(second.Span.End)}";
    }
}
