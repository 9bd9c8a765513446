// The descriptors of all rules: each is in one analyzer's list, has its own id and words, and is of use to who reads it.
using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class DescriptorTests
{
    [Fact]
    public void Analyzers_OfTheAssembly_AreAllTested() =>
        Assert.Equal(
            typeof(AfterDropAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false)).Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            CompilerRun.AllAnalyzers.Select(analyzer => analyzer.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Rule_IsSupportedByOneAnalyzer()
    {
        var supported = CompilerRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(supported.Distinct(), supported);
        Assert.Equal(Rules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), supported);
    }

    [Fact]
    public void Rule_HasAnIdAndATitleOfItsOwn()
    {
        Assert.All(Rules.All, rule => Assert.Matches("^PERM[1239][0-9]{3}$", rule.Id));
        Assert.Equal(Rules.All.Count(), Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(Rules.All.Count(), Rules.All.Select(rule => rule.Title.ToString()).Distinct().Count());
    }

    [Fact]
    public void Rule_IsOnUnlessItIsAMark_AndHasItsPage() => Assert.All(Rules.All, rule =>
    {
        Assert.Equal("Permissions", rule.Category);
        Assert.Equal(rule.DefaultSeverity != DiagnosticSeverity.Hidden, rule.IsEnabledByDefault); // a mark is shown where it is asked for
        Assert.EndsWith($"/analyzers/docs/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Matches(@"^[A-Z].*[^.\s]$", rule.Title.ToString()); // a title is a heading: no full stop
    });

    // A place that nothing fills would be printed as {3}.
    [Fact]
    public void Message_NumbersItsPlacesFromZero() => Assert.All(Rules.All, rule =>
    {
        var places = Regex.Matches(rule.MessageFormat.ToString(), @"\{(\d+)\}").Select(place => int.Parse(place.Groups[1].ValueSpan))
            .Distinct().Order().ToList();
        Assert.Equal(Enumerable.Range(0, places.Count), places);
        Assert.NotEmpty(places.Cast<object>().Concat(rule.Id == Rules.NeverDrops.Id ? [rule] : []));
    });

    // Editors show nothing of a rule with this tag; AnswerCheck sees in every rule's tests that the tag and the answer agree.
    [Fact]
    public void Tag_OfTheEndOfACompilation_IsOnTheScorecardAlone() =>
        Assert.Equal([Rules.Scorecard.Id], Rules.All.Where(rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd))
            .Select(rule => rule.Id));
}
