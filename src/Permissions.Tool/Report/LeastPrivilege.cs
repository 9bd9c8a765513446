// The least privilege suggestion: the line that drops what no code behind it needs, and where it goes.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Search;
using Permissions.Tool.Check;

namespace Permissions.Tool.Report;

internal static class LeastPrivilege
{
    public static DropSuggestion Of(Requirements needs)
    {
        var more = needs.Droppable - needs.Dropped;
        if (needs.EntryPoint is not { } main)
            return DropSuggestion.Of(PermissionSet.None, null, "",
                "This is a library: whoever calls it decides when, and its program is where a drop belongs.");
        if (more.IsEmpty)
            return DropSuggestion.Of(PermissionSet.None, null, "", needs.Dropped.IsEmpty
                ? "Every permission is needed by code that runs after start-up, so there is nothing to drop. The paths below say why."
                : "The program already drops everything that no code behind its start-up needs.");
        if (needs.Servings.Count == 0)
            return DropSuggestion.Of(more, SourcePlace.Of(main.Place), "the first line of " + main.Name,
                "No call in this program starts to serve, so it has no known end of start-up: these are needed nowhere, and can be "
                    + "dropped first. Drop more where your own start-up ends.");
        var serving = needs.Servings[0];
        var later = needs.Servings.Skip(1).Select(one => $"{one.Api} in {one.Method.Name}").Distinct();
        var others = needs.Servings.Count > 1 ? $" The same goes before {string.Join(", ", later)}." : "";
        var beneath =
            string.Concat((needs.NeededBeneath - needs.NeededAtRuntime - needs.Dropped).Each()
                .Select(one => " " + Beneath((Permission)one.Bits)));
        return DropSuggestion.Of(more, SourcePlace.Of(serving.Place), serving.Api,
            $"From {serving.Api} on traffic is accepted, and no code that runs then needs them.{others}{beneath}");
    }

    // What is left out of the line although no call asks for it.
    private static string Beneath(Permission kept) => kept == Permission.NativeCode
        ? "addon is left out: a P/Invoke loads its library at its first call, unless start-up made one."
        : "fs.read is left out: a connection by name reads how names are resolved (/etc/hosts, /etc/resolv.conf).";
}
