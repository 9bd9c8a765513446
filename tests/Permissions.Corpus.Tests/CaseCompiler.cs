// Compiles a case with the harness, and with guard stubs where the guard is the witness.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.Guards;

namespace Permissions.Corpus.Tests;

internal static partial class CaseCompiler
{
    // What was a preview in the oldest compiler is not what came of it.
    private static readonly LanguageVersion Language =
        typeof(CSharpCompilation).Assembly.GetName().Version!.Major < 5 ? LanguageVersion.Latest : LanguageVersion.Preview;

    public static readonly CSharpParseOptions Options = new CSharpParseOptions(Language)
        .WithFeatures([
            new("InterceptorsNamespaces",
                "Permissions.Generated;Replaced.Generated;Microsoft.AspNetCore.Http.Generated;"
                    + "Microsoft.Extensions.Configuration.Binder.SourceGeneration")]);

    private static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file) is var name
            && (name.StartsWith("System.") || name.StartsWith("Microsoft.") && !name.StartsWith("Microsoft.CodeAnalysis")
                || name is "mscorlib.dll" or "netstandard.dll" or "Permissions.dll" or "Permissions.Hosting.dll"))
        .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToImmutableArray();

    private static readonly IReadOnlyList<SyntaxTree> Harness =
        [.. Directory.GetFiles(Path.Combine(CorpusCase.Folder, "Harness"), "*.cs").Order()
            .Select(file => Parse(File.ReadAllText(file), file))];

    /// <summary>What most programs save with.</summary>
    public static SyntaxTree Store { get; } = Harness.Single(tree => Path.GetFileName(tree.FilePath) == "Store.cs");

    // What all cases share: the compiler keeps its symbols of the references from one case to the next.
    private static readonly CSharpCompilation WithStore = CSharpCompilation.Create("Case", Harness, References,
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static readonly CSharpCompilation WithoutStore = WithStore.RemoveSyntaxTrees(Store);

    /// <summary>Puts beside a case what it runs with besides the frameworks.</summary>
    public static void CopyLibraries(string folder)
    {
        foreach (var library in new[] { typeof(ProcessPermissions), typeof(PermissionDropOptions) })
            File.Copy(library.Assembly.Location, Path.Combine(folder, Path.GetFileName(library.Assembly.Location)));
    }

    /// <summary>Errors are found by who emits it.</summary>
    public static CSharpCompilation Compile(CorpusCase source, bool withStubs)
    {
        Compilation compilation =
            WithPlaces(Of(source.Parts.Prepend((source.File, source.Text)).Select(part => Parse(part.Item2, part.Item1))), source);
        ISourceGenerator[] generators = [.. source.IsGenerated ? FrameworkGenerators.All : [],
            .. withStubs ? [new GuardStubGenerator().AsSourceGenerator()] : Array.Empty<ISourceGenerator>()];
        if (generators.Length > 0)
            CSharpGeneratorDriver.Create(generators, source.Catalogs, Options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return (CSharpCompilation)compilation;
    }

    /// <summary>A compilation of texts as they are, whether they compile or not.</summary>
    public static CSharpCompilation Of(params string[] texts) => Of(texts.Select((text, i) => Parse(text, $"/Case{i}.cs")));

    private static CSharpCompilation Of(IEnumerable<SyntaxTree> trees) =>
        trees.ToList() is var all && all.Any(DeclaresAStore) ? WithoutStore.AddSyntaxTrees(all) : WithStore.AddSyntaxTrees(all);

    // An interceptor names a call by a sum over its file: "call of Store.Save" stands for it in the corpus.
    private static CSharpCompilation WithPlaces(CSharpCompilation compilation, CorpusCase source)
    {
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == source.File);
        var model = compilation.GetSemanticModel(tree);
        foreach (var (file, text) in source.Parts)
        {
            var located = InterceptedCall().Replace(text, match => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(call => call.Expression.ToString() == match.Groups[1].Value) is { } call
                ? model.GetInterceptableLocation(call)!.Data : match.Value);
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(one => one.FilePath == file), Parse(located, file));
        }

        return compilation;
    }

    [GeneratedRegex(@"(?<=InterceptsLocation\(1, "")call of ([\w.]+)(?=""\))")]
    private static partial Regex InterceptedCall();

    private static bool DeclaresAStore(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<TypeDeclarationSyntax>().Any(type => type.Identifier.Text == "Store");

    private static SyntaxTree Parse(string text, string file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), Options, file);
}
