// What the compiler knows of a diagnostic and does not publish: the arguments of its message, and whether a suppressor suppressed it.
using System.Collections.Generic;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

internal static class DiagnosticInternals
{
    private static readonly PropertyInfo ArgumentsProperty = Find("Arguments");
    private static readonly PropertyInfo SuppressionProperty = Find("ProgrammaticSuppressionInfo");

    public static IReadOnlyList<object?> GetArguments(this Diagnostic diagnostic) =>
        (IReadOnlyList<object?>?)ArgumentsProperty.GetValue(diagnostic) ?? [];

    public static bool IsSuppressedBySuppressor(this Diagnostic diagnostic) => SuppressionProperty.GetValue(diagnostic) is not null;

    private static PropertyInfo Find(string name) =>
        typeof(Diagnostic).GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new System.MissingMemberException(nameof(Diagnostic), name);
}
