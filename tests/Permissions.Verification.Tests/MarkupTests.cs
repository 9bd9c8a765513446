// The marks in sources: every form, nested, overlapping, and wrong.
using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Permissions.Verification.Tests.Subjects;
using Xunit;

namespace Permissions.Verification.Tests;

public class MarkupTests
{
    [Fact]
    public void Positions_AndNestedSpans_AreTakenOut()
    {
        TestFileMarkupParser.GetPositionsAndSpans("a[|b{|X:c$$|}d|]e", out var text, out var positions, out var spans);

        Assert.Equal("abcde", text);
        Assert.Equal(3, Assert.Single(positions));
        Assert.Equal(TextSpan.FromBounds(1, 4), Assert.Single(spans[""]));
        Assert.Equal(TextSpan.FromBounds(2, 3), Assert.Single(spans["X"]));
    }

    [Fact]
    public void NumberedEnds_LetSpansOverlap()
    {
        TestFileMarkupParser.GetPositionsAndSpans("{|#0:ab{|#1:cd|#0}ef|#1}", out var text, out _, out var spans);

        Assert.Equal("abcdef", text);
        Assert.Equal(TextSpan.FromBounds(0, 4), Assert.Single(spans["#0"]));
        Assert.Equal(TextSpan.FromBounds(2, 6), Assert.Single(spans["#1"]));
    }

    [Theory]
    [InlineData("class [|C { }")]
    [InlineData("class C|] { }")]
    [InlineData("class {|#0:C|#1} { }")]
    [InlineData("class {|#0:A|} { } class {|#0:B|} { }")]
    public void Wrong_Throws(string source) =>
        Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetSpans(source, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _));

    [Fact]
    public async Task PositionMark_ExpectsTheDefaultRule_AtItsStart()
    {
        await new CSharpAnalyzerTest<TypeNameAnalyzer, DefaultVerifier> { TestCode = "class $$c { }" }.WithFramework().RunAsync();
    }

    [Fact]
    public async Task PositionMark_AsCode_Stays()
    {
        var test = new CSharpAnalyzerTest<TypeNameAnalyzer, DefaultVerifier>
        {
            TestCode = "class [|c|] { string s = $$\"\"\"{{1}}\"\"\"; }",
            MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode,
        };
        await test.WithFramework().RunAsync();
    }

    [Fact]
    public async Task SameKeyInTwoFiles_Fails()
    {
        var test = new CSharpAnalyzerTest<TypeNameAnalyzer, DefaultVerifier> { TestState = { Sources = { "class {|#0:A|} { }", "class {|#0:B|} { }" } } };

        Assert.Contains("multiple markup locations with key '#0'", await Failing.RunAsync(test.WithFramework()));
    }

    [Fact]
    public async Task UnknownKey_Fails()
    {
        var test = new CSharpAnalyzerTest<TypeNameAnalyzer, DefaultVerifier>
        {
            TestCode = "class {|#0:c|} { }",
            ExpectedDiagnostics = { new DiagnosticResult(Rules.TypeName).WithLocation(1).WithArguments("c") },
        };
        Assert.Contains("'#1' was not found", await Failing.RunAsync(test.WithFramework()));
    }

    [Fact]
    public async Task UnnamedMark_ForAnAnalyzerOfTwoRules_Fails()
    {
        var message = await Failing.RunAsync(new CSharpAnalyzerTest<NamesAnalyzer, DefaultVerifier> { TestCode = "class [|c|] { }" }.WithFramework());

        Assert.Contains(nameof(MarkupOptions.UseFirstDescriptor), message);
    }

    [Fact]
    public async Task UnnamedMark_WithUseFirstDescriptor_MeansTheFirstRule()
    {
        var test = new CSharpAnalyzerTest<NamesAnalyzer, DefaultVerifier> { TestCode = "class [|c|] { }", MarkupOptions = MarkupOptions.UseFirstDescriptor };
        await test.WithFramework().RunAsync();
    }
}
