// What a fixed state takes over from the state before it.
namespace Microsoft.CodeAnalysis.Testing;

public enum StateInheritanceMode
{
    /// <summary>What it leaves out, but not the diagnostics that the fixer fixes.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>What it leaves out, with every diagnostic.</summary>
    AutoInheritAll,
}
