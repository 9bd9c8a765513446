// A compilation and its analysis as the compiler does it, without the test library between.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CatalogFiles;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Phases;
using Permissions.Analyzers.TestedDrops;

namespace Permissions.Analyzers.Tests.Harness;

internal static class CompilerRun
{
    public static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Latest)
        .WithFeatures([new("InterceptorsNamespaces", "Permissions.Generated")]);

    public static ImmutableArray<DiagnosticAnalyzer> AllAnalyzers =>
        [new AfterDropAnalyzer(), new DropUsageAnalyzer(), new ContractAnalyzer(), new PhaseAnalyzer(), new CatalogFileAnalyzer(),
            new NoStubAnalyzer(), new UnassertedDropAnalyzer(), new BlindSpotAnalyzer()];

    public static CSharpCompilation Compile(params string[] sources) => Compile(knowsPermissions: true, sources);

    public static CSharpCompilation Compile(bool knowsPermissions, params string[] sources) =>
        CSharpCompilation.Create(
            "Program",
            sources.Select((source, i) => Parse(source, $"/{i}.cs")),
            knowsPermissions ? References.Framework.Append(References.Permissions) : References.Framework,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), Parsing, path);

    public static CSharpCompilation WithEditorConfig(this CSharpCompilation compilation, string text)
    {
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, "/.editorconfig")), out _);
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(set)));
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent = true,
        CancellationToken cancellation = default) =>
        await new AnalyzerRun(compilation, analyzers, isConcurrent).BuildAsync(cancellation);

    /// <summary>All that a diagnostic says, as text: what is equal here is equal to its reader.</summary>
    public static IEnumerable<string> Written(IEnumerable<Diagnostic> found) =>
        found.Select(one =>
            $"{one} | {string.Join(" ", one.AdditionalLocations.Select(at => at.GetLineSpan()))} | "
                + $"{string.Join(";", one.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);

    private sealed class Severities(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken,
            out ReportDiagnostic severity) =>
            configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken,
            out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
