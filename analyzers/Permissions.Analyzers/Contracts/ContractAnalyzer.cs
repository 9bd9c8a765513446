// PERM2007, 2008, 2009: contracts that a call breaks, that contradict what is known, or that an override makes stricter.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.Contracts;

/// <summary>Checks the phase attributes of members: where these are called, and where they are declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : ReportAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.BrokenContract, Rules.ContradictoryContract, Rules.AsksForMore];
}
