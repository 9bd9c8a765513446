// PERM1001–1010: a guarded API is reachable after its permission is dropped. Reported at the call.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.AfterDrop;

/// <summary>Reports guarded calls that can be reached after their permission is dropped, with the path that leads there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AfterDropAnalyzer : ReportAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.AfterDrop;
}
