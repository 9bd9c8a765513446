// The generator's pipeline: what is edited elsewhere re-runs nothing, what matters does, and its data keeps no compilation alive.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Guards;

public sealed class IncrementalityTests
{
    private const string Guarded = "System.IO.File.Delete(\"a\");";

    [Theory]
    [InlineData("class A { void M() { } }")]
    [InlineData("class A { int renamed; }")]
    [InlineData("")]
    public void UnrelatedEdit_LeavesTheCallsCached(string edited) =>
        Assert.All(ReasonsAfterEdit(1, edited),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));

    [Theory]
    [InlineData("class A { void M() { System.Console.WriteLine(1); } }")]
    [InlineData("class A { int M() => 2; }")]
    public void BodyEditElsewhere_WritesNothingAnew(string edited)
    {
        var compilation = CompilerRun.Compile(Guarded, "class A { }");
        var driver = Run(Run(Driver(), compilation),
            compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CompilerRun.Parse(edited, compilation.SyntaxTrees[1].FilePath)));
        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.Values.SelectMany(steps => steps)
            .SelectMany(step => step.Outputs).ToList();
        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    // What a step hands on is what the driver keeps: every value of ours that is reachable from one is looked into, to its end.
    [Fact]
    public void StepValues_ReachNothingOfRoslyn()
    {
        var driver = Run(Driver(new AdditionalFile("/permissions.own.txt", "child T:System.Console")),
            CompilerRun.Compile(Guarded + "System.Console.WriteLine();"));
        var looked = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var value in new[] { GuardStubGenerator.CallsStep, GuardStubGenerator.OwnCatalogStep, GuardStubGenerator.OwnCallsStep }
            .SelectMany(name => driver.GetRunResult().Results.Single().TrackedSteps[name]).SelectMany(step => step.Outputs)
            .Select(output => output.Value))
            Look(value, value.GetType().Name);
        Assert.True(looked.Count > 2);

        void Look(object? value, string path)
        {
            if (value is null or string or Delegate || value.GetType().IsPrimitive || !looked.Add(value))
                return;
            Assert.False(value.GetType().Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
                $"{path} is {value.GetType()}");
            if (value is System.Collections.IEnumerable all)
                foreach (var one in all)
                    Look(one, path + "[]");
            else if (value.GetType().Assembly == typeof(GuardStubGenerator).Assembly)
                foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
                    Look(field.GetValue(value), path + "." + field.Name);
        }
    }

    [Fact]
    public void EditAboveTheCall_MovesIt_AndIsNotCached() => // the step filters, so a changed item is told as one gone and one new
        Assert.All(ReasonsAfterEdit(0, "System.Console.WriteLine();\n" + Guarded), reason =>
            Assert.True(reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New or IncrementalStepRunReason.Removed,
                reason.ToString()));

    [Fact]
    public void AnotherGuardedCall_IsNew() =>
        Assert.Contains(IncrementalStepRunReason.New, ReasonsAfterEdit(1, "class A { void M() => System.IO.File.Delete(\"b\"); }"));

    [Fact]
    public void CallTakenAway_IsRemoved() =>
        Assert.Contains(IncrementalStepRunReason.Removed, ReasonsAfterEdit(0, "System.Console.WriteLine();"));

    [Fact]
    public void Model_HoldsPlainDataOnly()
    {
        var seen = new HashSet<Type>();
        Check(typeof(GuardStubGenerator).Assembly.GetType("Permissions.Analyzers.Guards.GuardedCall", throwOnError: true)!);
        Assert.Equal(2, seen.Count);

        void Check(Type type)
        {
            if (type == typeof(int) || type == typeof(string) || type == typeof(bool) || !seen.Add(type))
                return;
            Assert.True(type.Assembly == typeof(GuardStubGenerator).Assembly, $"{type} is not plain data");
            Assert.NotNull(type.GetMethod("<Clone>$")); // a record: it compares by value
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
                Check(field.FieldType);
        }
    }

    [Fact]
    public void Model_ComparesByValue()
    {
        var compilation = CompilerRun.Compile(Guarded);
        var (one, other) = (CallsOf(Run(Driver(), compilation)), CallsOf(Run(Driver(), compilation.Clone())));
        Assert.NotSame(Assert.Single(one), Assert.Single(other));
        Assert.Equal(one, other);
    }

    private static List<IncrementalStepRunReason> ReasonsAfterEdit(int file, string edited)
    {
        var compilation = CompilerRun.Compile(Guarded, "class A { }");
        var driver = Run(Driver(), compilation);
        Assert.NotEmpty(CallsOf(driver));
        driver = Run(driver,
            compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file],
                CompilerRun.Parse(edited, compilation.SyntaxTrees[file].FilePath)));
        var reasons = Steps(driver).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static GeneratorDriver Driver(params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new GuardStubGenerator().AsSourceGenerator()], files, parseOptions: CompilerRun.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation);

    private static List<object> CallsOf(GeneratorDriver driver) =>
        Steps(driver).SelectMany(step => step.Outputs).Select(output => output.Value).ToList();

    private static IEnumerable<IncrementalGeneratorRunStep> Steps(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps[GuardStubGenerator.CallsStep];
}
