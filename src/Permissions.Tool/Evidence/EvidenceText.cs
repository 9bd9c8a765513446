// The states of evidence in words, as texts print them.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Evidence;

internal static class EvidenceText
{
    public static string Of(FindingEvidence evidence) => evidence.State switch
    {
        EvidenceState.Seen => $"Seen in these runs {Counted.Of(evidence.Count, "time")}"
            + (evidence.Request is { } request ? $", first during {request}" : "") + ":",
        EvidenceState.Covered => "Covered, not seen: its method ran in these runs, and no use of it was recorded.",
        _ => "Never reached by these runs.",
    };

    public static void Write(FindingEvidence evidence, TextWriter writer, int indent = 2)
    {
        writer.WriteLine(new string(' ', indent) + Of(evidence));
        foreach (var frame in evidence.Stack)
            writer.WriteLine(new string(' ', indent + 4) + "at " + frame);
    }

    /// <summary>How many were seen, covered and not reached, what was missed, and what is to be known about the files.</summary>
    public static void WriteSummary(ProgramEvidence evidence, IEnumerable<FindingEvidence> all, TextWriter writer)
    {
        var states = all.ToLookup(one => one.State);
        writer.WriteLine($"Evidence ({string.Join(", ", evidence.Files)}): {states[EvidenceState.Seen].Count()} seen, "
            + $"{states[EvidenceState.Covered].Count()} covered and not seen, {states[EvidenceState.NotReached].Count()} never reached; "
            + $"{Counted.Of(evidence.Events, "recorded use")}, {Counted.Of(evidence.Methods, "method")} that ran.");
        foreach (var note in evidence.Notes)
            writer.WriteLine("  " + note);
        if (evidence.Misses.Count == 0)
            return;
        writer.WriteLine($"{Counted.Of(evidence.Misses.Count, "miss", "misses")}: seen in these runs, and not found by the analysis.");
        foreach (var miss in evidence.Misses)
        {
            writer.WriteLine($"  {miss.Permission}, {Counted.Of(miss.Count, "time")}"
                + (miss.Resource is { } resource ? $", first on '{resource}'" : "")
                + (miss.Request is { } request ? $" during {request}" : ""));
            foreach (var frame in miss.Stack)
                writer.WriteLine("      at " + frame);
        }
    }
}
