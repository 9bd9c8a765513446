// The members of the Permission enum by the short names of the permissions: the two agree by a test of the house.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability;

namespace Permissions.Analyzers.CodeFixes;

internal static class PermissionField
{
    /// <summary>The member for the permission of a finding; null where the program does not know the enum.</summary>
    public static string? Of(Compilation compilation, Diagnostic finding) =>
        HandedFinding.Of(finding) is { } found && compilation.GetTypeByMetadataName("Permissions.ProcessPermissions") is not null
            ? Of(compilation, found.Permission) : null;

    /// <summary>The members for a list of short names, in its order.</summary>
    public static IReadOnlyList<string> Of(Compilation compilation, string names) =>
        [.. names.Split(',').Select(name => PermissionSet.TryParse(name.Trim(), out var set) ? Of(compilation, set) : null)
            .OfType<string>()];

    private static string? Of(Compilation compilation, PermissionSet set) =>
        compilation.GetTypeByMetadataName("Permissions.Permission")?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.ConstantValue is int bits && bits == set.Bits)?.Name;
}
