// Compiles a case with the harness, and with guard stubs where the guard is the witness.
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
    private static readonly CSharpParseOptions Options = new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "Permissions.Generated")]);

    private static readonly ImmutableArray<MetadataReference> References =
        ((string)System.AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.") || name.StartsWith("Microsoft.") && !name.StartsWith("Microsoft.CodeAnalysis") || name is "mscorlib.dll" or "netstandard.dll" or "Permissions.dll"))
        .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToImmutableArray();

    private static readonly IReadOnlyList<SyntaxTree> Harness =
        Directory.GetFiles(Path.Combine(CorpusCase.Folder, "Harness"), "*.cs").Order().Select(Parse).ToList();

    public static CSharpCompilation Compile(CorpusCase source, bool withStubs)
    {
        var usings = CSharpSyntaxTree.ParseText(SourceText.From("""
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using Permissions;
            """, System.Text.Encoding.UTF8), Options, "/Usings.cs");
        Compilation compilation = CSharpCompilation.Create("Case", Harness.Append(usings).Append(Parse(source.File)), References,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        if (withStubs)
            CSharpGeneratorDriver.Create([new GuardStubGenerator().AsSourceGenerator()], parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new Xunit.Sdk.XunitException(string.Join("\n", errors));
        return (CSharpCompilation)compilation;
    }

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file), System.Text.Encoding.UTF8), Options, file);
}
