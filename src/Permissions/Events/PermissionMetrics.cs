// The events as numbers.
using System.Collections.Generic;
using System.Diagnostics.Metrics;

namespace Permissions;

internal static class PermissionMetrics
{
    private static readonly Meter s_meter = new("Permissions");
    private static readonly Counter<long> s_denials = s_meter.CreateCounter<long>("permissions.denials", "{denial}",
        "Uses of dropped or audited permissions.");
    private static readonly Counter<long> s_drops = s_meter.CreateCounter<long>("permissions.drops", "{drop}",
        "Drops, by permission and layer.");
    private static readonly Histogram<double> s_durations = s_meter.CreateHistogram<double>("permissions.drop.duration", "ms",
        "How long a drop took.");

    public static void Prepare() => _ = s_denials.Enabled | s_drops.Enabled | s_durations.Enabled;

    public static void Count(PermissionDenial denial) => s_denials.Add(
        1, Tag("permission", PermissionName.Of(denial.Permission)), Tag("layer", denial.Layer.ToString()),
        Tag("audited", denial.IsAudited));

    public static void Count(DropResult result)
    {
        foreach (PermissionOutcome outcome in result.Outcomes)
            s_drops.Add(1, Tag("permission", PermissionName.Of(outcome.Permission)), Tag("layer", outcome.Layer.ToString()));
        s_durations.Record(result.Duration.TotalMilliseconds);
    }

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
