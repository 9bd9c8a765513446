// Every case cut in two: its types as an assembly that is referenced, its statements as the program. What is found must not change by that.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.ReferenceFacts;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class ReferencedTests
{
    // A type that only its own file can name, a call that another file knows by its place.
    // what a library does with a framework's type that it is handed is not read
    private static readonly string[] Inseparable = ["Calls/FileLocalType", "Calls/FileLocalTypesOfOneName", "Calls/Intercepted",
        "Generated/EndpointIntercepted", "Objects/FieldOfAFrameworkType", "Sequences/EnumeratorBehindItsInterface"];

    // Of a harmless twin, every night: it is cut where its program is.
    public static TheoryData<string> Cases() =>
        new((Nightly.IsOn ? CorpusCase.Names() : CorpusCase.Programs.Select(program => program.Name)).Where(IsSeparable));

    // Nobody moves to a new form at once: an old program gets a new library. The other way round, and where both are old, every night.
    public static TheoryData<string, bool, bool> HalvedCases()
    {
        var cases = new TheoryData<string, bool, bool>();
        foreach (var name in RuntimeAsync.Cases(Nightly.IsOn).Where(IsSeparable))
        {
            cases.Add(name, true, false);
            if (Nightly.IsOn)
                cases.Add(name, false, true);
        }

        foreach (var name in Nightly.IsOn ? CorpusCase.Names().Where(IsSeparable) : [])
            cases.Add(name, false, false);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Source_SeesBehindAReference_WhatItSeesInOneProgram(string name)
    {
        var source = CorpusCase.Of(name);
        var (library, program) = HalvedCase.Of(source, CaseCompiler.Compile(source, withStubs: false));
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            var assembly = HalvedCase.Emit(library, folder);
            var facts = FactCache.Update([assembly], [], new(Path.Combine(folder, "facts")),
                [.. source.Catalogs.Select(catalog => catalog.Path)]);
            var options = new AnalyzerOptions([.. source.Catalogs, .. facts.Select(file => new FileText(file))]);
            var found = await program.WithAnalyzers([new AfterDropAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
            Assert.DoesNotContain(found, one => one.Id == "AD0001");
            Assert.Equal(Uses(source, Witness.Source).Where(rule => rule != "PERM2005"), found.Select(one => one.Id).Distinct().Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(HalvedCases))]
    public void Tool_SeesBehindAReference_WhatItSeesInOneProgram(string name, bool isLibraryRuntimeAsync, bool isProgramRuntimeAsync)
    {
        var source = CorpusCase.Of(name);
        var whole = CaseCompiler.Compile(source, withStubs: false);
        var (library, program) = HalvedCase.Of(source,
            isLibraryRuntimeAsync || isProgramRuntimeAsync ? whole.WithReferences(RuntimeAsync.References) : whole);
        using var folder = new CaseFolder(isProgramRuntimeAsync ? RuntimeAsync.Of(program) : program);
        HalvedCase.Emit(isLibraryRuntimeAsync ? RuntimeAsync.Of(library) : library, folder.Root);
        foreach (var catalog in source.Catalogs)
            File.Copy(catalog.Path, Path.Combine(folder.Root, Path.GetFileName(catalog.Path)));

        var found = AssemblyCheck.Run(folder.Assembly, PermissionSet.None).Findings;

        Assert.Equal(Uses(source, Witness.Tool), Uses(found.Select(one => one.Rule)));
    }

    // Of a project of the program's own the tool also follows what is held by a framework's interface or base class.
    [Theory]
    [InlineData("Objects/FieldOfAFrameworkType")]
    [InlineData("Sequences/EnumeratorBehindItsInterface")]
    public void Tool_FollowsFrameworkTypes_IntoProjects(string name)
    {
        var source = CorpusCase.Of(name);
        var (library, program) = HalvedCase.Of(source, CaseCompiler.Compile(source, withStubs: false));
        using var folder = new CaseFolder(program);
        HalvedCase.Emit(library, folder.Root);
        var before = AssemblyCheck.Run(folder.Assembly, PermissionSet.None).Findings;
        File.WriteAllText(Path.ChangeExtension(folder.Assembly, ".deps.json"), """
            {
              "targets": { "net": { "Library/1.0.0": { "runtime": { "Library.dll": {} } } } },
              "libraries": { "Library/1.0.0": { "type": "project" } }
            }
            """);

        var found = AssemblyCheck.Run(folder.Assembly, PermissionSet.None).Findings;

        Assert.Empty(Uses(before.Select(one => one.Rule)));
        Assert.Equal(Uses(source, Witness.Tool), Uses(found.Select(one => one.Rule)));
    }

    private static IEnumerable<string> Uses(CorpusCase source, Witness witness) =>
        Uses(source.Expectations.Where(one => one.By.HasFlag(witness)).Select(one => one.Rule));

    // What a library says of its own contracts and folders is judged where the library is built.
    private static IEnumerable<string> Uses(IEnumerable<string> rules) =>
        rules.Where(rule => rule.StartsWith("PERM10", StringComparison.Ordinal) || rule == "PERM2005").Distinct().Order();

    private static bool IsSeparable(string name) =>
        !Inseparable.Any(one => name == one || name.StartsWith(one + "/", StringComparison.Ordinal));
}
