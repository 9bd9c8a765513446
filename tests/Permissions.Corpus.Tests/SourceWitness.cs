// What the analyzer reports of a case beyond what is expected of it, and what it leaves out.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CatalogFiles;
using Permissions.Analyzers.Contracts;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Phases;

namespace Permissions.Corpus.Tests;

internal static class SourceWitness
{
    public static IEnumerable<string> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.ToString());

    public static async Task<IEnumerable<string>> DifferencesAsync(CorpusCase source, CSharpCompilation compilation)
    {
        var diagnostics =
            await compilation.WithAnalyzers([new AfterDropAnalyzer(), new DropUsageAnalyzer(), new ContractAnalyzer(),
                new CatalogFileAnalyzer(), new BlindSpotAnalyzer()], new AnalyzerOptions(source.Catalogs)).GetAnalyzerDiagnosticsAsync();
        var expected = source.Expectations.Where(one => one.By.HasFlag(Witness.Source)).ToList();
        // not every case says what nobody can read
        var ignored = source.Expectations.Any(one => one.IsOfABlindSpot) ? ["PERM2006"] : new[] { "PERM2006", "PERM3002" };
        var found = diagnostics.Where(one => !ignored.Contains(one.Id)).ToList();
        var missing = expected.Where(one => !found.Any(diagnostic => Matches(diagnostic, one)))
            .Select(one => $"missing {one.Rule}: {one.Path}");
        var extra = found.Where(diagnostic => !expected.Any(one => Matches(diagnostic, one))).Select(diagnostic => "extra " + diagnostic);
        return missing.Concat(extra);
    }

    private static bool Matches(Diagnostic diagnostic, Expectation expected) =>
        diagnostic.Id == expected.Rule
        && diagnostic.Location.SourceTree?.FilePath == expected.File
        && expected.Span.Contains(diagnostic.Location.SourceSpan)
        && expected.IsSaidBy(diagnostic.GetMessage());
}
