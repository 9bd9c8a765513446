// What monitoring sees of a host: an activity for the drop, a gauge for what is held, and the sentence that says it.
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;

namespace Permissions.Hosting;

internal static class HostTelemetry
{
    // The name that the runtime library gives to its own meter and event source: who listens to it sees all.
    private const string Name = "Permissions";

    private static readonly Meter s_meter = new(Name);

    static HostTelemetry() =>
        s_meter.CreateObservableGauge("permissions.held", Held, "{permission}", "1 where all of a permission is held, 0 where it is not.");

    public static ActivitySource Source { get; } = new(Name);

    public static void Describe(Activity? activity, DropResult result) => activity?
        .SetTag("permissions.dropped", string.Join(", ", result.Outcomes.Select(static outcome => PermissionName.Of(outcome.Permission))))
        .SetTag("permissions.layer", result.Layer.ToString())
        .SetTag("permissions.drop_site", result.DropSite);

    /// <summary>Who refuses what, and what is held: a part of a sentence.</summary>
    public static string Standing()
    {
        IReadOnlyList<PermissionStanding> all = ProcessPermissions.Status.Standings;
        (string Who, string Which)[] parts =
        [
            ("guard and kernel refuse ", Names(all.Where(static one => one.Layer == EnforcementLayer.Both))),
            ("the guard alone refuses ", Names(all.Where(static one => one.Layer == EnforcementLayer.Guard))),
            ("audited are ", Names(all.Where(static one => one.IsAudited))),
            ("still held are ", Names(all.Where(static one => one.Layer == EnforcementLayer.None))),
        ];
        return string.Join("; ", parts.Where(static part => part.Which.Length > 0).Select(static part => part.Who + part.Which));
    }

    private static string Names(IEnumerable<PermissionStanding> standings) => string.Join(", ", standings.Select(static one =>
        PermissionName.Of(one.Permission)
        + (one.AllowedResources.Count > 0 ? $" except in {string.Join(", ", one.AllowedResources)}" : "")
        + (one.DeniedResources.Count > 0 ? $" for {string.Join(", ", one.DeniedResources)}" : "")));

    private static IEnumerable<Measurement<int>> Held() => ProcessPermissions.Status.Standings.Select(static one => new Measurement<int>(
        one.IsHeld ? 1 : 0, new KeyValuePair<string, object?>("permission", PermissionName.Of(one.Permission)),
        new KeyValuePair<string, object?>("layer", one.Layer.ToString())));
}
