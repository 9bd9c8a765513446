// Fixes one by one and all at once, and every way in which a fix can be wrong.
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Permissions.Verification.Tests.Subjects;
using Xunit;

namespace Permissions.Verification.Tests;

public class CodeFixTests
{
    private static CSharpCodeFixTest<TypeNameAnalyzer, T, DefaultVerifier> Fix<T>(string source, params string[] fixedSource)
        where T : CodeFixProvider, new() => Fix<TypeNameAnalyzer, T>(source, fixedSource);

    private static CSharpCodeFixTest<TAnalyzer, T, DefaultVerifier> Fix<TAnalyzer, T>(string source, params string[] fixedSource)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where T : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, T, DefaultVerifier> { TestCode = source }.WithFramework();
        foreach (var text in fixedSource)
            test.FixedState.Sources.Add(text);

        return test;
    }

    [Fact]
    public async Task OneDiagnostic_IsFixed() => await Fix<CapitalFixer>("class [|c|] { }", "class C { }").RunAsync();

    [Fact]
    public async Task ThreeDiagnostics_AreFixed_OneByOneAndAtOnce() =>
        await Fix<CapitalFixer>("class [|c|] { }\nclass [|d|] { }\nclass [|e|] { }", "class C { }\nclass D { }\nclass E { }").RunAsync();

    [Fact]
    public async Task WrongFixedCode_Fails_WithADifference()
    {
        var message = await Failing.RunAsync(Fix<CapitalFixer>("class [|c|] { }", "class D { }"));

        Assert.Contains("-class D { }", message);
        Assert.Contains("+class C { }", message);
    }

    [Fact]
    public async Task OnlyLineEndsDiffer_Fails() => await Failing.RunAsync(Fix<CapitalFixer>("class [|c|]\n{ }", "class C\r\n{ }"));

    [Fact]
    public async Task WrongInput_Fails_BeforeAnyFix() =>
        Assert.Contains("Diagnostics of test state", await Failing.RunAsync(Fix<CapitalFixer>("class [|C|] { }", "class C { }")));

    [Fact]
    public async Task FixThatDoesNotCompile_Fails() =>
        Assert.Contains("CS0101", await Failing.RunAsync(Fix<BreakingFixer>("class Taken { }\nclass [|c|] { }", "class Taken { }\nclass Taken { }")));

    [Fact]
    public async Task FixThatNeverEnds_Fails()
    {
        var test = Fix<EndlessFixer>("class [|c|] { }", "class {|T0001:cx|} { }");
        await Failing.RunAsync(test);
    }

    [Fact]
    public async Task FixThatChangesNothing_ThoughAChangeIsExpected_Fails() => await Failing.RunAsync(Fix<IdleFixer>("class [|c|] { }", "class C { }"));

    [Fact]
    public async Task FixThatChangesNothing_ThoughNoneIsExpected_Fails() =>
        Assert.Contains("No code fixes were expected", await Failing.RunAsync(Fix<IdleFixer>("class [|c|] { }", "class [|c|] { }")));

    [Fact]
    public async Task NoFixOffered_SameCode_Passes() => await Fix<EmptyCodeFixProvider>("class [|c|] { }", "class [|c|] { }").RunAsync();

    [Fact]
    public async Task FixOffered_ThoughNoneIsExpected_Fails() => await Failing.RunAsync(Fix<CapitalFixer>("class [|c|] { }", "class [|c|] { }"));

    [Fact]
    public async Task NoFixedCode_OnlyTheAnalyzerIsTested() => await Fix<EndlessFixer>("class [|c|] { }").RunAsync();

    [Fact]
    public async Task TreeThatItsTextDoesNotParseTo_Fails() => await Failing.RunAsync(Fix<WrongTreeFixer>("class [|c|] { }", "class C : System.Attribute { }"));

    [Fact]
    public async Task TreeThatItsTextDoesNotParseTo_UncheckedByTheTest_Passes()
    {
        var test = Fix<WrongTreeFixer>("class [|c|] { }", "class C : System.Attribute { }");
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        await test.RunAsync();
    }

    [Fact]
    public async Task NonLocalDiagnostic_Fails()
    {
        Assert.Contains("non-local", await Failing.RunAsync(Fix<WholeAnalyzer, CapitalFixer>("class [|c|] { }", "class C { }")));

        var test = Fix<WholeAnalyzer, CapitalFixer>("class [|c|] { }", "class C { }");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        await test.RunAsync();
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(-2, true)]
    [InlineData(-3, true)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    public async Task IncrementalIterations_AreCounted(int iterations, bool passes)
    {
        var test = Fix<CapitalFixer>("class [|c|] { }\nclass [|d|] { }", "class C { }\nclass D { }");
        test.NumberOfIncrementalIterations = iterations;
        if (passes)
            await test.RunAsync();
        else
            await Failing.RunAsync(test);
    }

    [Fact]
    public async Task FixAllIterations_AreCounted()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }\nclass [|d|] { }", "class C { }\nclass D { }");
        test.NumberOfFixAllIterations = 2;
        Assert.Contains("Fix all in document", await Failing.RunAsync(test));

        test = Fix<CapitalFixer>("class [|c|] { }\nclass [|d|] { }", "class C { }\nclass D { }");
        (test.NumberOfFixAllInDocumentIterations, test.NumberOfFixAllInProjectIterations, test.NumberOfFixAllIterations) = (1, 1, 1);
        await test.RunAsync();
    }

    [Fact]
    public async Task FixAll_InTwoFiles_NeedsTwoDocumentsButOneProject()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }", "class C { }", "class D { }");
        test.TestState.Sources.Add("class [|d|] { }");
        (test.NumberOfFixAllInDocumentIterations, test.NumberOfFixAllInProjectIterations, test.NumberOfFixAllIterations) = (2, 1, 1);
        await test.RunAsync();
    }

    [Fact]
    public async Task FixAll_InTwoProjects_NeedsTwoProjectsButOneSolution()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }", "class C { }");
        AddLibrary(test.TestState, "class [|d|] { }");
        AddLibrary(test.FixedState, "class D { }");
        (test.NumberOfFixAllInDocumentIterations, test.NumberOfFixAllInProjectIterations, test.NumberOfFixAllIterations) = (2, 2, 1);
        await test.RunAsync();

        test = Fix<CapitalFixer>("class [|c|] { }", "class C { }");
        AddLibrary(test.TestState, "class [|d|] { }");
        AddLibrary(test.FixedState, "class E { }");
        Assert.Contains("class E", await Failing.RunAsync(test));

        void AddLibrary(SolutionState state, string source)
        {
            state.AdditionalProjects["Library"].Sources.Add(source);
            state.AdditionalProjects["Library"].AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
        }
    }

    [Fact]
    public async Task OtherEncoding_Fails()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }");
        test.FixedState.Sources.Add(SourceText.From("class C { }", Encoding.Unicode));
        Assert.Contains("encoding", await Failing.RunAsync(test));
    }

    [Fact]
    public async Task FileThatNoFixAdds_Fails()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }", "class C { }", "class D { }");
        await Failing.RunAsync(test);
    }

    [Fact]
    public async Task FixOne_LeavesTheRest()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }\nclass [|d|] { }", "class C { }\nclass [|d|] { }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        test.NumberOfIncrementalIterations = 1;
        await test.RunAsync();
    }

    [Fact]
    public async Task ActionIndex_PicksANestedAction()
    {
        var test = Fix<ChoiceFixer>("class [|c|] { }", "class Second { }");
        test.CodeActionIndex = 1;
        await test.RunAsync();
    }

    [Fact]
    public async Task ActionEquivalenceKey_PicksAnAction()
    {
        var test = Fix<ChoiceFixer>("class [|c|] { }", "class Second { }");
        test.CodeActionEquivalenceKey = "second";
        await test.RunAsync();
    }

    [Fact]
    public async Task ActionIndexAndKey_ThatDisagree_Fail()
    {
        var test = Fix<ChoiceFixer>("class [|c|] { }", "class Second { }");
        (test.CodeActionIndex, test.CodeActionEquivalenceKey) = (0, "second");
        Assert.Contains("consistent", await Failing.RunAsync(test));
    }

    [Fact]
    public async Task ActionVerifier_SeesTheAction()
    {
        var test = Fix<ChoiceFixer>("class [|c|] { }", "class First { }");
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("second", action.Title);
        Assert.Contains("second", await Failing.RunAsync(test));
    }

    [Fact]
    public async Task BatchFixedCode_IsComparedWithTheFixOfAll()
    {
        var test = Fix<CapitalFixer>("class [|c|] { }\nclass [|d|] { }", "class C { }\nclass D { }");
        test.BatchFixedState.Sources.Add("class C { }\nclass E { }");
        Assert.Contains("Fix all", await Failing.RunAsync(test));
    }

    [Fact]
    public async Task RemainingDiagnostics_AreInheritedOnlyIfNotFixable()
    {
        var test = Fix<CapitalFixer>("class [|c|] : {|CS0246:Nowhere|} { }", "class C : {|CS0246:Nowhere|} { }");
        await test.RunAsync();
    }

    [Fact]
    public async Task ShortForm_FixesToo()
    {
        var test = Fix<CapitalFixer>("class {|#0:c|} { }", "class C { }");
        test.ExpectedDiagnostics.Add(CSharpCodeFixVerifier<TypeNameAnalyzer, CapitalFixer, DefaultVerifier>.Diagnostic().WithLocation(0).WithArguments("c"));
        await test.RunAsync();
    }
}
