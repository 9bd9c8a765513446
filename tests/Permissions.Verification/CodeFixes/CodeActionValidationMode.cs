// How exactly the tree that a fix builds must be the tree that its text parses to.
namespace Microsoft.CodeAnalysis.Testing;

public enum CodeActionValidationMode
{
    None = 0,

    /// <summary>Nodes and tokens.</summary>
    SemanticStructure = 1,

    /// <summary>Nodes, tokens and trivia.</summary>
    Full = 2,
}
