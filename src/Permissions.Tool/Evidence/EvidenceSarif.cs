// Evidence in SARIF: the rank by which a viewer sorts results, and the state as a property; a miss is a notification.
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Permissions.Tool.CommandLine;

namespace Permissions.Tool.Evidence;

internal static class EvidenceSarif
{
    /// <summary>The higher, the more urgent, as SARIF has it; a result without evidence has none.</summary>
    public static int Rank(EvidenceState state) => state switch { EvidenceState.Seen => 90, EvidenceState.Covered => 50, _ => 20 };

    public static void AddTo(JsonObject result, FindingEvidence evidence)
    {
        result["rank"] = Rank(evidence.State);
        if (result["properties"] is not JsonObject properties)
            result["properties"] = properties = [];
        properties["evidence"] = JsonSerializer.SerializeToNode(evidence, ReadableJson.Options);
    }

    public static IEnumerable<string> Misses(ProgramEvidence? evidence) => (evidence?.Misses ?? []).Select(miss =>
        $"Seen in these runs, and not found by the analysis: {miss.Permission}, {Counted.Of(miss.Count, "time")}, at {miss.Stack[0]}"
            + (miss.Request is { } request ? $" during {request}." : "."));
}
