// What the newest compiler's language has beyond the last one: a program of the corpus for each, or the reason why none is needed.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Guards;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class NewestLanguageTests
{
    // The compiler's own name of each feature, and how the programs about it are called; a reason has spaces.
    private static readonly Dictionary<string, string> Features = new(StringComparer.Ordinal)
    {
        ["CollectionExpressionArguments"] = "CSharp15/Collections/",
        ["Unions"] = "CSharp15/Unions/",
        ["StaticMembersInInterfaces"] = "CSharp15/Classes/StaticMemberOfAnInterface",
        ["ClosedClasses"] = "CSharp15/Classes/Closed",
        ["LabeledBreakContinue"] = "CSharp15/Flow/Labeled",
        ["ExtensionIndexers"] = "CSharp15/Indexers/",
        ["UnsafeEvolution"] = "CSharp15/UnsafeMembers",
        ["FieldKeyword"] = "Implicit/Accessors/FieldKeyword",
        ["FirstClassSpan"] = "a conversion to a span calls nothing: Implicit/NotCalled/SpanConversions",
        ["UnboundGenericTypesInNameof"] = "nameof calls nothing: Implicit/NotCalled/NameofUnbound",
        ["SimpleLambdaParameterModifiers"] = "a parameter without its type is the same parameter to an operation and in IL",
        ["PartialEventsAndConstructors"] = "Implicit/Construction/PartialConstructor",
        ["Extensions"] = "ExtensionBlocks/",
        ["NullConditionalAssignment"] = "Implicit/Accessors/NullConditionalAssignment",
        ["ExpressionOptionalAndNamedArguments"] = "an expression tree is not run, and its arguments are bound as everywhere",
        ["UserDefinedCompoundAssignmentOperators"] = "Implicit/Operators/InstanceOperators",
    };

    public static TheoryData<string> All() => new(Ids().Select(Name));

    [Theory]
    [MemberData(nameof(All))]
    public void Feature_HasALoudAndASilentProgram_OrAReason(string feature)
    {
        Assert.True(Features.TryGetValue(feature, out var programs), $"{feature} is new: write a program, or say why none is needed");
        if (programs.Contains(' '))
            return;
        var found = CorpusCase.Names().Where(name => name.StartsWith(programs, StringComparison.Ordinal)).Select(CorpusCase.Of).ToList();
        Assert.Contains(found, program => program.Expectations.Count > 0);
        Assert.Contains(found, program => program.Expectations.Count == 0);
    }

    [Fact]
    public void EachListedFeature_IsOneOfTheCompilers() =>
        Assert.Empty(Features.Keys.Except(Ids().Select(Name)));

    // By the rules of memory safety that come, a member says that only unsafe code may call it, and its stub is such code.
    [Fact]
    public void StubOfAnUnsafeMember_Compiles()
    {
        var catalog = Path.Combine(Path.GetTempPath(), $"permissions.{Guid.NewGuid()}.txt");
        try
        {
            File.WriteAllText(catalog, "fs.write M:Disk.Save(System.Int32)\n");
            var options = CaseCompiler.Options.WithFeatures(CaseCompiler.Options.Features.Append(new("updated-memory-safety-rules", "")));
            var tree = CSharpSyntaxTree.ParseText("""
                unsafe { System.Console.WriteLine(Disk.Save(1)); }
                static class Disk { public static unsafe int Save(int number) => number; }
                """, options, "/Case.cs", System.Text.Encoding.UTF8);
            var compilation = RuntimeAsync.Compile("").RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
            compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true));

            CSharpGeneratorDriver.Create([new GuardStubGenerator().AsSourceGenerator()], [new FileText(catalog)], options)
                .RunGeneratorsAndUpdateCompilation(compilation, out var guarded, out _);

            Assert.Contains(guarded.SyntaxTrees, one => one.ToString().Contains("unsafe {", StringComparison.Ordinal) && one != tree);
            Assert.DoesNotContain(guarded.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        }
        finally
        {
            File.Delete(catalog);
        }
    }

    private static string Name(Enum id) => id.ToString().Replace("IDS_Feature", "", StringComparison.Ordinal);

    // C# 14 was the first language that the compiler we are built against did not know.
    private static IEnumerable<Enum> Ids()
    {
        var compiler = typeof(CSharpCompilation).Assembly;
        var ids = compiler.GetType("Microsoft.CodeAnalysis.CSharp.MessageID", throwOnError: true)!;
        var required = compiler.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Single(method => method.Name == "RequiredVersion" && method.GetParameters() is [var id] && id.ParameterType == ids);
        foreach (Enum id in Enum.GetValues(ids))
            if (id.ToString().StartsWith("IDS_Feature", StringComparison.Ordinal) && Version(id) > LanguageVersion.CSharp13)
                yield return id;

        // It throws for an id that stands for no version.
        LanguageVersion? Version(Enum id)
        {
            try
            {
                return (LanguageVersion)required.Invoke(null, [id])!;
            }
            catch (TargetInvocationException)
            {
                return null;
            }
        }
    }
}
