// Compiles a case with the harness, and with guard stubs where the guard is the witness.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.Guards;

namespace Permissions.Corpus.Tests;

internal static class CaseCompiler
{
    public static readonly CSharpParseOptions Options = new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "Permissions.Generated;Replaced.Generated;Microsoft.AspNetCore.Http.Generated;Microsoft.Extensions.Configuration.Binder.SourceGeneration")]);

    private static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.") || name.StartsWith("Microsoft.") && !name.StartsWith("Microsoft.CodeAnalysis") || name is "mscorlib.dll" or "netstandard.dll" or "Permissions.dll" or "Permissions.Hosting.dll"))
        .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToImmutableArray();

    private static readonly IReadOnlyList<SyntaxTree> Harness =
        Directory.GetFiles(Path.Combine(CorpusCase.Folder, "Harness"), "*.cs").Order().Select(file => Parse(File.ReadAllText(file), file)).ToList();

    private static readonly SyntaxTree Usings = Parse("""
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Permissions;
        """, "/Usings.cs");

    // What all cases share: the compiler keeps its symbols of the references from one case to the next.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Case", Harness.Append(Usings), References,
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>Puts beside a case what it runs with besides the frameworks.</summary>
    public static void CopyLibraries(string folder)
    {
        foreach (var library in new[] { typeof(ProcessPermissions), typeof(PermissionDropOptions) })
            File.Copy(library.Assembly.Location, Path.Combine(folder, Path.GetFileName(library.Assembly.Location)));
    }

    /// <summary>Errors are found by who emits it.</summary>
    public static CSharpCompilation Compile(CorpusCase source, bool withStubs)
    {
        Compilation compilation = Of(source.Parts.Prepend((source.File, source.Text)).Select(part => Parse(part.Item2, part.Item1)));
        ISourceGenerator[] generators = [.. source.IsGenerated ? FrameworkGenerators.All : [], .. withStubs ? [new GuardStubGenerator().AsSourceGenerator()] : Array.Empty<ISourceGenerator>()];
        if (generators.Length > 0)
            CSharpGeneratorDriver.Create(generators, parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return (CSharpCompilation)compilation;
    }

    /// <summary>A compilation of texts as they are, whether they compile or not.</summary>
    public static CSharpCompilation Of(params string[] texts) => Of(texts.Select((text, i) => Parse(text, $"/Case{i}.cs")));

    private static CSharpCompilation Of(IEnumerable<SyntaxTree> trees) => Empty.AddSyntaxTrees(trees);

    private static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), Options, file);
}
