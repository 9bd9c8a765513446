// The types that stand for work under way and can be awaited.
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.CodeFixes;

internal static class AwaitedType
{
    /// <summary>A task or a value task, with a result or without.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask",
            ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };
}
