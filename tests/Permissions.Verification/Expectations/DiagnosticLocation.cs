// One expected location of a diagnostic: the primary one, or a hop of its path.
namespace Microsoft.CodeAnalysis.Testing;

public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    public FileLinePositionSpan Span { get; } = span;

    public DiagnosticLocationOptions Options { get; } = options;
}
