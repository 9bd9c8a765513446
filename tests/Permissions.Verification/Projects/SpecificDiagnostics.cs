// The severities under which a test runs: every rule of its analyzers on, crashes of analyzers as errors, what it disables off.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

internal static class SpecificDiagnostics
{
    public static CompilationOptions Apply(CompilationOptions options, IEnumerable<DiagnosticAnalyzer> analyzers, IEnumerable<string> disabled)
    {
        var severities = new Dictionary<string, ReportDiagnostic>();
        // Naming a rule turns it on, even one that is off by default; its severity stays its own.
        foreach (var rule in analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
            severities[rule.Id] = ReportDiagnostic.Default;

        severities["AD0001"] = ReportDiagnostic.Error;
        foreach (var id in disabled)
            severities[id] = ReportDiagnostic.Suppress;

        // What the test's own options say stands above all this.
        foreach (var (id, severity) in options.SpecificDiagnosticOptions)
            severities[id] = severity;

        return options.WithSpecificDiagnosticOptions(severities);
    }
}
