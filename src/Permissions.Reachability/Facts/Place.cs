// Where something stands in a source file.
namespace Permissions.Reachability.Facts;

/// <param name="Start">Characters from the start of the file.</param>
/// <param name="Line">Counted from zero.</param>
/// <param name="Column">Counted from zero.</param>
public readonly record struct Place(string File, int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Whether it is known: an assembly without symbols does not say where its code was written.</summary>
    public bool IsKnown => File is { Length: > 0 } && Line >= 0;
}
