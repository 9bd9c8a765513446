// The ways in which the fuzzer breaks a program.
namespace Permissions.Corpus.Tests.Robustness;

/// <summary>What a person or a merge does to a file while it is between two states that compile.</summary>
public enum Mutation
{
    /// <summary>The rest of the file is gone.</summary>
    CutOff,

    /// <summary>A stretch of up to two hundred letters is gone.</summary>
    Hole,

    /// <summary>A stretch of another program stands in the middle.</summary>
    Splice,

    /// <summary>Two tokens have changed places.</summary>
    SwappedTokens,

    /// <summary>The file is there twice: every type and every top-level statement.</summary>
    Twice,

    /// <summary>Two programs are compiled into one.</summary>
    TwoPrograms,

    /// <summary>A third of the referenced assemblies is missing.</summary>
    MissingReferences,

    /// <summary>Nothing is referenced at all.</summary>
    NoReferences,
}
