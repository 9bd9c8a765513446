// The fix "State [RequiresPermission] along the path".
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability;

namespace Permissions.Analyzers.CodeFixes.Contracts;

/// <summary>Marks the members of a path as needing the permission from their callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequirePermissionFix))]
[Shared]
public sealed class RequirePermissionFix() : StateContractFix("State [RequiresPermission] along the path", "RequirePermission")
{
    /// <inheritdoc/>
    protected override Contract? Attribute(SyntaxGenerator generator, Compilation compilation, Diagnostic finding) =>
        PermissionField.Of(compilation, finding) is { } member && compilation.GetTypeByMetadataName("Permissions.RequiresPermissionAttribute") is { } type
        && PermissionSet.TryParse(finding.Properties[AfterDropAnalyzer.PermissionProperty]!, out var set)
            ? new(type, set.Bits, generator.Attribute(generator.TypeExpression(type), [RuntimeNames.Permission(generator, compilation, member)])) : null;
}
