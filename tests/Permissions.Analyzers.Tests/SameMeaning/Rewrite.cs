// Ways to write a program otherwise without changing what it does.
namespace Permissions.Analyzers.Tests.SameMeaning;

/// <summary>Each is made by <see cref="Rewriter"/>.</summary>
public enum Rewrite
{
    /// <summary>Every name that the program declares gets an ending.</summary>
    RenamedIdentifiers,

    /// <summary>Types and members stand in the opposite order.</summary>
    ReorderedMembers,

    /// <summary>Each type stands in a file of its own.</summary>
    SplitFiles,

    /// <summary>The body of each method stands in a local function that the method calls.</summary>
    LocalFunctions,

    /// <summary>Bodies after an arrow become blocks.</summary>
    Blocks,

    /// <summary>Blocks of one statement become bodies after an arrow.</summary>
    Arrows,
}
