// Generated sources: names, text, what is missing or too much, whether they compile, and crashes.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Verification.Tests.Subjects;
using Xunit;

namespace Permissions.Verification.Tests;

public class SourceGeneratorTests
{
    private static CSharpSourceGeneratorTest<T, DefaultVerifier> Test<T>(string source, params (string, string)[] generated)
        where T : new()
    {
        var test = new CSharpSourceGeneratorTest<T, DefaultVerifier> { TestCode = source }.WithFramework();
        foreach (var (name, text) in generated)
            test.TestState.GeneratedSources.Add((typeof(T), name, text));

        return test;
    }

    [Fact]
    public async Task ExpectedSource_Passes() =>
        await Test<GreetingGenerator>("class C { Greeting g; }", ("Greeting.g.cs", "class Greeting { }\n")).RunAsync();

    [Fact]
    public async Task WrongText_Fails() =>
        Assert.Contains("-class Hello { }", await Failing.RunAsync(Test<GreetingGenerator>("class C { }", ("Greeting.g.cs", "class Hello { }\n"))));

    [Fact]
    public async Task WrongHintName_Fails() =>
        await Failing.RunAsync(Test<GreetingGenerator>("class C { }", ("Hello.g.cs", "class Greeting { }\n")));

    [Fact]
    public async Task SourceThatIsNotExpected_Fails() => await Failing.RunAsync(Test<GreetingGenerator>("class C { }"));

    [Fact]
    public async Task SourceThatIsMissing_Fails() =>
        await Failing.RunAsync(Test<GreetingGenerator>("class C { }", ("Greeting.g.cs", "class Greeting { }\n"), ("More.g.cs", "")));

    [Fact]
    public async Task SkipGeneratedSourcesCheck_ComparesNothing()
    {
        var test = Test<GreetingGenerator>("class C { Greeting g; }");
        test.TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task BuildProperty_ReachesTheGenerator()
    {
        var test = Test<GreetingGenerator>("class C { Hello g; }", ("Greeting.g.cs", "class Hello { }\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.GreetingName = Hello\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task GeneratedSourceThatDoesNotCompile_Fails() =>
        Assert.Contains("CS0246", await Failing.RunAsync(Test<BrokenGenerator>("class C { }", ("Broken.g.cs", "class Broken : Nowhere { }\n"))));

    [Fact]
    public async Task Crash_Fails() => Assert.Contains("CS8785", await Failing.RunAsync(Test<ThrowingGenerator>("class C { }")));

    [Fact]
    public async Task Diagnostic_IsCompared()
    {
        Assert.Contains("T0004", await Failing.RunAsync(Test<ReportingGenerator>("class C { }")));

        var test = Test<ReportingGenerator>("class C { }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.Whole).WithArguments("0"));
        await test.RunAsync();
    }
}
