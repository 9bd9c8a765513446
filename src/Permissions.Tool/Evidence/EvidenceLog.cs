// What the files of recorded runs hold: uses of permissions, and which methods ran.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Tool.Evidence;

internal sealed class EvidenceLog
{
    public List<string> Files { get; } = [];

    /// <summary>The programs that wrote them, by the name of their main assembly.</summary>
    public SortedSet<string> Programs { get; } = [];

    public List<RecordedUse> Uses { get; } = [];

    /// <summary>Whether each program that recorded its uses also recorded, from its start, which methods ran.</summary>
    public bool IsComplete { get; set; } = true;

    public List<RanMethod> Methods { get; } = [];

    /// <summary>What the reader of a report should know, each a sentence.</summary>
    public List<string> Notes { get; } = [];
}

/// <param name="Permission">Short name.</param>
/// <param name="IsAfterStart">Whether it surely happened after start-up: it was refused, or made for a request, or the audit began
/// there.</param>
internal sealed record RecordedUse(
    string Permission, string? Resource, string? Request, bool IsAfterStart, string Program, IReadOnlyList<StackFrameText> Frames);

/// <param name="Spans">Line, column, last line and last column of each statement.</param>
/// <param name="Without">The same of what stands inside them and is the code of a lambda.</param>
internal sealed record RanMethod(string Method, string File, IReadOnlyList<int> Spans, IReadOnlyList<int> Without)
{
    public bool Holds(int line, int column) => Holds(Spans, null, line, column) && !Holds(Without, null, line, column);

    public bool BeginsAStatementOn(int line) => Enumerable.Range(0, Spans.Count / 4).Any(at => Spans[at * 4] == line);

    /// <summary>Whether a statement that begins on that line holds the place.</summary>
    public bool Holds(int begin, int line, int column) => Holds(Spans, begin, line, column) && !Holds(Without, null, line, column);

    private static bool Holds(IReadOnlyList<int> spans, int? begin, int line, int column) => Enumerable.Range(0, spans.Count / 4).Any(at =>
        (begin is null || spans[at * 4] == begin) && (spans[at * 4], spans[at * 4 + 1]).CompareTo((line, column)) <= 0
            && (spans[at * 4 + 2], spans[at * 4 + 3]).CompareTo((line, column)) > 0);
}
