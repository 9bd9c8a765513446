// Every case before the tool: compiled as people compile while they write and as they publish, and judged from IL.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class CompiledTests
{
    public static TheoryData<string> Cases() => new(CorpusCase.Names());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tool_SeesWhatIsExpectedAndNothingElse(string name) => Judge(name, OptimizationLevel.Debug);

    // Of a harmless twin, every night: it is compiled like its program.
    public static TheoryData<string> OptimisedCases() =>
        new(Nightly.IsOn ? CorpusCase.Names() : CorpusCase.Programs.Select(program => program.Name));

    [Theory]
    [MemberData(nameof(OptimisedCases))]
    public void Tool_SeesTheSame_InOptimisedCode(string name) => Judge(name, OptimizationLevel.Release);

    public static TheoryData<string> AsyncCases() => new(RuntimeAsync.Cases(Nightly.IsOn));

    // The other form that an async method has: the runtime suspends it, and no state machine holds its body.
    [Theory]
    [MemberData(nameof(AsyncCases))]
    public void Tool_SeesTheSame_InRuntimeAsyncCode(string name) => Judge(name, OptimizationLevel.Release, isRuntimeAsync: true);

    private static void Judge(string name, OptimizationLevel level, bool isRuntimeAsync = false)
    {
        var source = CorpusCase.Of(name);
        var expected = source.Expectations.Where(one => one.By.HasFlag(Witness.Tool)).ToList();
        var found = Check(source, level, isRuntimeAsync);
        var missing = expected.Where(one => !found.Any(finding => Matches(finding, one))).Select(one => $"missing {one.Rule}: {one.Path}");
        var extra = found.Where(finding => !expected.Any(one => Matches(finding, one)))
            .Select(finding => $"extra {finding.Place.File}:{finding.Place.Line}: {finding.Rule}: {finding.Message}");
        var all = string.Join("\n", missing.Concat(extra));
        Assert.True(all.Length == 0, all);
    }

    private static IReadOnlyList<ReportedFinding> Check(CorpusCase source, OptimizationLevel level, bool isRuntimeAsync)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            var compilation = CaseCompiler.Compile(source, withStubs: false);
            if (isRuntimeAsync)
                compilation = RuntimeAsync.Of(compilation.WithReferences(RuntimeAsync.References));
            compilation = compilation.WithOptions(compilation.Options.WithOptimizationLevel(level));
            var assembly = Path.Combine(folder, "Case.dll");
            using (var image = File.Create(assembly))
            using (var symbols = File.Create(Path.ChangeExtension(assembly, ".pdb")))
                Assert.True(
                    compilation.Emit(image, symbols,
                        options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
            CaseCompiler.CopyLibraries(folder);
            foreach (var catalog in source.Catalogs)
                File.Copy(catalog.Path, Path.Combine(folder, Path.GetFileName(catalog.Path)));
            var report = AssemblyCheck.Run(assembly, PermissionSet.None);
            return source.Expectations.Any(one => one.IsOfABlindSpot)
                ? [.. report.Findings,
                    .. report.Projects.SelectMany(project => project.BlindSpots)
                        .Where(spot => source.Parts.Prepend((source.File, "")).Any(part => part.Item1 == spot.Place.File)).Select(Finding)]
                : report.Findings;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ReportedFinding Finding(ReportedBlindSpot spot) =>
        new("PERM3002", "note", spot.Why, spot.Place, "", null, false, [new(spot.Api, spot.Place)], "", []);

    private static bool Matches(ReportedFinding finding, Expectation expected)
    {
        if (finding.Rule != expected.Rule || finding.Place.File != expected.File)
            return false;
        var lines = SourceText.From(File.ReadAllText(expected.File)).Lines;
        var position = lines[finding.Place.Line - 1].Start + finding.Place.Column - 1;
        return expected.Span.Contains(position)
            && (expected.IsSaidBy(finding.Message) || expected.IsOfABlindSpot && finding.Path.Single().Name == expected.Path);
    }
}
