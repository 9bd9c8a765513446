// Which part of a file a block of operations stands for: that of top-level statements is the whole file, types and all.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal static class BlockExtent
{
    /// <summary>Whether the block itself, and no other of the file, holds this place.</summary>
    public static bool Holds(this IOperation block, Place place)
    {
        if (place.File != block.Syntax.SyntaxTree.FilePath || !block.Syntax.FullSpan.Contains(place.Span()))
            return false;
        return block.Syntax is not CompilationUnitSyntax unit
            || unit.Members.OfType<GlobalStatementSyntax>().Any(statement => statement.FullSpan.Contains(place.Span()));
    }
}
