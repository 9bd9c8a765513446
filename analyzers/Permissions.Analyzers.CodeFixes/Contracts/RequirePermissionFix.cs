// The fix "State [RequiresPermission] along the path".
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.Contracts;

/// <summary>Marks the members of a path as needing the permission from their callers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequirePermissionFix))]
[Shared]
public sealed class RequirePermissionFix() : StateContractFix("State [RequiresPermission] along the path", "RequirePermission")
{
    /// <inheritdoc/>
    protected override Contract? Attribute(SyntaxGenerator generator, Compilation compilation, Diagnostic finding) =>
        PermissionField.Of(compilation, finding) is { } member
            && compilation.GetTypeByMetadataName("Permissions.RequiresPermissionAttribute") is { } type
        && HandedFinding.Of(finding) is { } found
            ? new(type, found.Permission.Bits,
                generator.Attribute(generator.TypeExpression(type), [RuntimeNames.Permission(generator, compilation, member)])) : null;
}
