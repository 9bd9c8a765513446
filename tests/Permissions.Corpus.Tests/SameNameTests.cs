// Two assemblies that both have a type of one full name, as shared source files make them: what one of them does is lost nowhere.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Permissions.Tool.ReferenceFacts;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class SameNameTests
{
    private const string Writes = "internal static class Store { public static void Save() => File.WriteAllText(\"a\", \"x\"); }";
    private const string Prints = "internal static class Store { public static void Save() => Console.WriteLine(\"x\"); }";

    private const string Library = "public static class Api { public static void Run() => Store.Save(); }";

    [Theory]
    [InlineData("Api.Run();", Prints, Writes, true)]
    [InlineData("Store.Save();", Writes, Prints, true)]
    [InlineData("Api.Run();", Writes, Prints, false)]
    [InlineData("Store.Save();", Prints, Writes, false)]
    public Task TypeOfTheSameName_IsThatOfItsOwnAssembly(string statement, string own, string others, bool isFound) =>
        JudgeAsync("ProcessPermissions.Drop(Permission.FileSystemWrite); " + statement, own, isFound, ("Library", Library + others, ""));

    [Theory]
    [InlineData(Prints, Writes)]
    [InlineData(Writes, Prints)]
    public Task PublicTypeOfTwoLibraries_IsEitherOfThem(string one, string other) =>
        JudgeAsync("extern alias other; ProcessPermissions.Drop(Permission.FileSystemWrite); Api.Run(); other::Api.Run();", "",
            isFound: true, ("One", Library + one, ""), ("Other", Library + other, "other"));

    private static async Task JudgeAsync(string statements, string own, bool isFound,
        params (string Name, string Text, string Alias)[] libraries)
    {
        var folder = Directory.CreateTempSubdirectory("names-").FullName;
        try
        {
            var program = CaseCompiler.Of(statements + own);
            foreach (var (name, text, alias) in libraries)
                program = program.AddReferences(
                    MetadataReference.CreateFromFile(
                        Emit(CaseCompiler.Of(text).WithAssemblyName(name).WithOptions(new(OutputKind.DynamicallyLinkedLibrary)), folder))
                        .WithAliases(alias.Length > 0 ? [alias] : []));

            var facts = FactCache.Update([.. libraries.Select(library => Path.Combine(folder, library.Name + ".dll"))], [],
                new(Path.Combine(folder, "facts")), []);
            var found = await program.WithAnalyzers([new AfterDropAnalyzer()],
                new AnalyzerOptions([.. facts.Select(file => new FileText(file))])).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(isFound ? ["PERM1001"] : [], found.Select(one => one.Id).Distinct());

            CaseCompiler.CopyLibraries(folder);
            Assert.Equal(isFound ? ["PERM1001"] : [],
                AssemblyCheck.Run(Emit(program, folder), PermissionSet.None).Findings.Select(one => one.Rule).Distinct());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Emit(CSharpCompilation compilation, string folder)
    {
        var file = Path.Combine(folder, compilation.AssemblyName + ".dll");
        var emitted = compilation.Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        return file;
    }
}
