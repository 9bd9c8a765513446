// The fix "State [StartupPhase] along the path".
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.Contracts;

/// <summary>Marks the members of a path as only running before any drop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StartupOnlyFix))]
[Shared]
public sealed class StartupOnlyFix() : StateContractFix("State [StartupPhase] along the path", "StartupOnly")
{
    /// <inheritdoc/>
    protected override Contract? Attribute(SyntaxGenerator generator, Compilation compilation, Diagnostic finding) =>
        compilation.GetTypeByMetadataName("Permissions.StartupPhaseAttribute") is { } type
            ? new(type, null, generator.Attribute(generator.TypeExpression(type))) : null;
}
