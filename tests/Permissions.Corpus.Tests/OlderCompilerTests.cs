// The analyzer and the stubs in the compilers that they are loaded into beside the newest: the oldest one that we support, and the SDK's.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class OlderCompilerTests
{
    // What differs between compilers differs in many programs: the ordinary run takes every tenth, and all of the newest language.
    private const int Stride = 10;

    /// <summary>The version, as a build of this project knows it, and how many of the programs it compiles at least.</summary>
    [Theory]
    [InlineData("Oldest", "4.14", 40)]
    [InlineData("Sdk", "5.", 70)]
    public async Task Corpus_InAnotherCompiler_IsJudgedAsInTheNewest(string compiler, string version, int atLeast)
    {
        var context = new CompilerContext(compiler);
        var judge = context.LoadFromAssemblyName(typeof(OlderCompilerTests).Assembly.GetName())
            .GetType(typeof(OlderCompilerTests).FullName!)!.GetMethod(nameof(JudgeAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

        var (ran, judged, differences) = await (Task<(string, int, IReadOnlyList<string>)>)judge.Invoke(null, null)!;

        Assert.StartsWith(version, ran);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(judged >= atLeast, $"only {judged} programs compile");
    }

    // Runs in the context: what it names is the compiler that is loaded there. A program that this compiler does not know yet is left out.
    private static async Task<(string Compiler, int Judged, IReadOnlyList<string> Differences)> JudgeAsync()
    {
        var (judged, differences) = (0, new List<string>());
        var programs = Nightly.IsOn ? CorpusCase.Names().Select(CorpusCase.Of) : CorpusCase.Programs.Where((source, number) =>
            number % Stride == 0 || source.Name.StartsWith("CSharp15/", StringComparison.Ordinal));
        foreach (var source in programs.Where(source => !source.IsGenerated))
        {
            var compilation = CaseCompiler.Compile(source, withStubs: false);
            if (SourceWitness.Errors(compilation).Any())
                continue;
            judged++;
            differences.AddRange((await SourceWitness.DifferencesAsync(source, compilation))
                .Concat(SourceWitness.Errors(CaseCompiler.Compile(source, withStubs: true))).Select(one => $"{source.Name}: {one}"));
        }
        var version = typeof(CSharpCompilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
        return (version.InformationalVersion, judged, differences);
    }

    private sealed class CompilerContext(string compiler) : AssemblyLoadContext(compiler)
    {
        private readonly IReadOnlyList<string> folders = [.. typeof(OlderCompilerTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == compiler + "Compiler").Select(one => one.Value!)];

        protected override Assembly? Load(AssemblyName name) => name.Name switch
        {
            "Permissions.Corpus.Tests" or "Permissions.Analyzers" or "Permissions.Reachability" =>
                LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll")),
            "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" =>
                LoadFromAssemblyPath(folders.Select(folder => Path.Combine(folder, name.Name + ".dll")).First(File.Exists)),
            _ => null,
        };
    }
}
