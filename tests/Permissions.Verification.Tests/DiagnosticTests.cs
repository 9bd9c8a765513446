// What is compared of a diagnostic, each shown to pass when right and to fail when wrong.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Verification.Tests.Subjects;
using Xunit;

namespace Permissions.Verification.Tests;

public class DiagnosticTests
{
    private static CSharpAnalyzerTest<TypeNameAnalyzer, DefaultVerifier> Names(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TypeNameAnalyzer, DefaultVerifier> { TestCode = source }.WithFramework();
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private static CSharpAnalyzerTest<DerivesAnalyzer, DefaultVerifier> Derives(params DiagnosticResult[] expected)
    {
        const string Source = "class {|#2:A|} { }\nclass {|#1:B|} : A { }\nclass {|#0:C|} : B { }";
        var test = new CSharpAnalyzerTest<DerivesAnalyzer, DefaultVerifier> { TestCode = Source }.WithFramework();
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.Derives).WithLocation(1).WithLocation(2).WithArguments("B", "A"));
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private static DiagnosticResult Name => new(Rules.TypeName);

    [Fact]
    public async Task Clean_Passes() => await Names("class C { }").RunAsync();

    [Fact]
    public async Task Marked_Passes() => await Names("class [|c|] { } class {|T0001:d|} { }").RunAsync();

    [Fact]
    public async Task Unexpected_Fails_WithABlockToPaste()
    {
        var message = await Failing.RunAsync(Names("class c { }"));

        Assert.Contains("expected \"0\" actual \"1\"", message);
        Assert.Contains(".WithSpan(1, 7, 1, 8).WithArguments(\"c\")", message);
    }

    [Fact]
    public async Task Missing_Fails() =>
        Assert.Contains("expected \"1\" actual \"0\"", await Failing.RunAsync(Names("class [|C|] { }")));

    [Fact]
    public async Task OneMissing_OneUnexpected_Fails() => await Failing.RunAsync(Names("class c { } class [|D|] { }"));

    [Fact]
    public async Task WrongEnd_Fails() =>
        await Failing.RunAsync(Names("class c { }", Name.WithSpan(1, 7, 1, 9).WithArguments("c")));

    [Fact]
    public async Task WrongStart_Fails() =>
        await Failing.RunAsync(Names("class c { }", Name.WithSpan(1, 6, 1, 8).WithArguments("c")));

    [Fact]
    public async Task LocationWithoutEnd_Passes() =>
        await Names("class cc { }", Name.WithLocation(1, 7).WithArguments("cc")).RunAsync();

    [Fact]
    public async Task WrongFile_Fails() =>
        await Failing.RunAsync(Names("class c { }", Name.WithSpan("/0/Test1.cs", 1, 7, 1, 8).WithArguments("c")));

    [Fact]
    public async Task WrongId_Fails() =>
        Assert.Contains("T0009", await Failing.RunAsync(Names("class c { }", new DiagnosticResult("T0009", DiagnosticSeverity.Warning).WithSpan(1, 7, 1, 8))));

    [Fact]
    public async Task WrongSeverity_Fails() =>
        Assert.Contains("severity", await Failing.RunAsync(Names(
            "class c { }", Name.WithSeverity(DiagnosticSeverity.Error).WithSpan(1, 7, 1, 8).WithArguments("c"))));

    [Fact]
    public async Task WrongArguments_Fails() =>
        await Failing.RunAsync(Names("class c { }", Name.WithSpan(1, 7, 1, 8).WithArguments("d")));

    [Fact]
    public async Task WrongArguments_WithoutADescriptor_Fails()
    {
        var expected = new DiagnosticResult("T0001", DiagnosticSeverity.Warning).WithSpan(1, 7, 1, 8);
        await Names("class c { }", expected.WithArguments("c")).RunAsync();
        Assert.Contains("arguments", await Failing.RunAsync(Names("class c { }", expected.WithArguments("d"))));
    }

    [Fact]
    public async Task WrongMessage_Fails()
    {
        await Names("class c { }", Name.WithSpan(1, 7, 1, 8).WithMessage("Type 'c' must start with a capital letter")).RunAsync();
        Assert.Contains("message", await Failing.RunAsync(Names("class c { }", Name.WithSpan(1, 7, 1, 8).WithMessage("Type 'c'"))));
    }

    [Fact]
    public async Task Order_DoesNotMatter() =>
        await Names("class c { } class d { }", Name.WithSpan(1, 19, 1, 20).WithArguments("d"), Name.WithSpan(1, 7, 1, 8).WithArguments("c")).RunAsync();

    [Fact]
    public async Task AdditionalLocations_InOrder_Passes() =>
        await Derives(new DiagnosticResult(Rules.Derives).WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("C", "B")).RunAsync();

    [Fact]
    public async Task AdditionalLocations_Swapped_Fails() =>
        await Failing.RunAsync(Derives(new DiagnosticResult(Rules.Derives).WithLocation(0).WithLocation(2).WithLocation(1).WithArguments("C", "B")));

    [Fact]
    public async Task AdditionalLocations_OneLeftOut_Fails() =>
        Assert.Contains("additional locations but got 2", await Failing.RunAsync(Derives(
            new DiagnosticResult(Rules.Derives).WithLocation(0).WithLocation(1).WithArguments("C", "B"))));

    [Fact]
    public async Task AdditionalLocations_OfAMark_AreNotCompared() =>
        await new CSharpAnalyzerTest<DerivesAnalyzer, DefaultVerifier> { TestCode = "class A { } class [|B|] : A { }" }.WithFramework().RunAsync();

    [Fact]
    public async Task NoLocation_Passes_AndALocationFails()
    {
        var test = new CSharpAnalyzerTest<CountAnalyzer, DefaultVerifier> { TestCode = "class C { }" }.WithFramework();
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.Whole).WithLocation(1, 1).WithNoLocation().WithArguments(1));
        await test.RunAsync();

        var wrong = Names("class c { }", Name.WithNoLocation().WithArguments("c"));
        Assert.Contains("no location", await Failing.RunAsync(wrong));
    }

    [Fact]
    public async Task DiagnosticVerifier_SeesEveryPair()
    {
        var seen = "";
        var test = Names("class [|c|] { }");
        test.DiagnosticVerifier = (diagnostic, expected, _) => seen = diagnostic.Id + expected.Id;
        await test.RunAsync();
        Assert.Equal("T0001T0001", seen);
    }
}
