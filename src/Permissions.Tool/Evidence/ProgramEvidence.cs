// What recorded runs show about a whole program: what the analysis missed, and the drop that the runs support.
using System.Collections.Generic;
using System.Text.Json.Serialization;
using Permissions.Tool.Report;

namespace Permissions.Tool.Evidence;

/// <param name="Files">The files that were merged.</param>
/// <param name="Events">How many uses they record.</param>
/// <param name="Methods">How many methods of the program they record as run; zero where they record no coverage.</param>
/// <param name="Misses">Uses that happened and that the analysis did not find.</param>
/// <param name="Notes">What the reader of the report should know about the files, each a sentence.</param>
internal sealed record ProgramEvidence(
    IReadOnlyList<string> Files, int Events, int Methods, IReadOnlyList<MissedUse> Misses, IReadOnlyList<string> Notes)
{
    /// <summary>What these runs never needed: null where only findings are reported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunSuggestion? Suggestion { get; init; }
}

/// <param name="Resource">What the first such use named, or null.</param>
/// <param name="Request">The HTTP request of the first one, or null.</param>
/// <param name="Stack">The stack of the first one, innermost frame first.</param>
internal sealed record MissedUse(string Permission, int Count, string? Resource, string? Request, IReadOnlyList<string> Stack);

/// <param name="Drop">Everything that these runs did not need after start-up.</param>
/// <param name="Difference">What is in it beyond the suggestion of the analysis, each with the reason why the analysis keeps it.</param>
internal sealed record RunSuggestion(DropSuggestion Drop, IReadOnlyList<RunDifference> Difference);

/// <param name="NotReached">How many uses no run reached.</param>
/// <param name="Covered">How many uses stand in methods that ran.</param>
/// <param name="Path">The nearest of them, step by step.</param>
internal sealed record RunDifference(string Permission, int NotReached, int Covered, IReadOnlyList<string> Path);
