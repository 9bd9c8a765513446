// What becomes of the marks of a state.
namespace Microsoft.CodeAnalysis.Testing;

public enum MarkupMode
{
    /// <summary>They are code.</summary>
    None,

    /// <summary>They are taken out and mean nothing.</summary>
    Ignore,

    /// <summary>They are taken out, and mean something only for diagnostics that the fixer does not fix.</summary>
    IgnoreFixable,

    /// <summary>They are taken out, and each is an expected diagnostic.</summary>
    Allow,
}
