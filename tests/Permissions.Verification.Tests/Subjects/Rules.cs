// The rules that the small analyzers of these tests report.
using Microsoft.CodeAnalysis;

namespace Permissions.Verification.Tests.Subjects;

internal static class Rules
{
    public static readonly DiagnosticDescriptor TypeName = Rule("T0001", "Type '{0}' must start with a capital letter", enabled: true);

    public static readonly DiagnosticDescriptor MethodName = Rule("T0002", "Method '{0}' must start with a capital letter", enabled: false);

    public static readonly DiagnosticDescriptor Derives = Rule("T0003", "Type '{0}' derives from '{1}'", enabled: true);

    public static readonly DiagnosticDescriptor Whole = Rule("T0004", "The whole compilation has {0} types", enabled: true);

    public static readonly DiagnosticDescriptor Setting = Rule("T0005", "Setting '{0}'", enabled: true);

    private static DiagnosticDescriptor Rule(string id, string message, bool enabled) =>
        new(id, id, message, "Tests", DiagnosticSeverity.Warning, enabled);
}
