// Where something stands in a source file.
namespace Permissions.Reachability.Facts;

/// <param name="Start">Characters from the start of the file.</param>
/// <param name="File">The file that the compiler was given.</param>
/// <param name="Line">Counted from zero, in the file that a person wrote.</param>
/// <param name="Column">Counted from zero.</param>
/// <param name="WrittenFile">The file that a person wrote, where <c>#line</c> names another one: a Razor page; otherwise null.</param>
public readonly record struct Place(
    string File, int Start, int Length, int Line, int Column, int EndLine, int EndColumn, string? WrittenFile = null)
{
    /// <summary>The file in which people find it.</summary>
    public string ShownFile => WrittenFile ?? File;

    /// <summary>Whether it is known: an assembly without symbols does not say where its code was written.</summary>
    public bool IsKnown => File is { Length: > 0 } && Line >= 0;
}
