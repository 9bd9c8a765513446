// Finds every use of a permission in both phases, each by its shortest path.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;

namespace Permissions.Reachability.Search;

internal static class PermissionUses
{
    public static List<PermissionUse> Of(
        CallGraph graph, PhaseSearch phases, IReadOnlyList<(MethodNode Method, int Site, SiteNode Node, EntryState State)> reached,
        Func<MethodNode, int, PermissionSet, IReadOnlyList<Hop>?> runtimePath, bool isProgram)
    {
        var startups = PermissionSet.All.Each()
            .ToDictionary(permission => permission, permission => new Lazy<StartupPaths>(() => new(graph, phases, permission)));
        var uses = new List<PermissionUse>();
        foreach (var (method, site, node, state) in reached)
        {
            var isServing = node.Knowledge.Role is { Verb: CatalogVerb.Serves };
            foreach (var permission in (isServing ? node.Needed | PermissionSet.NeededToServe : node.Needed).Each())
            {
                var startup = startups[permission].Value.To(method, site);
                if (new PermissionSet(state.May).Contains(permission) && runtimePath(method, site, permission) is { } path)
                    Add(Phase.Runtime, path);
                // the call that serves needs the permission, so a drop before it is too early; the callers of a library are unknown
                else if (startup is not null && (isServing || !isProgram))
                    Add(Phase.Runtime, startup);
                if (startup is not null && !isServing && isProgram)
                    Add(Phase.Startup, startup);

                void Add(Phase phase, IReadOnlyList<Hop> way)
                {
                    var api = MemberId.Display(node.Site.Target);
                    uses.Add(new(phase, permission, method.Facts, api, node.Site.Target, node.Site.Place, isServing,
                        node.Site.CanHaveStub,
                        [.. way, new(api, node.Site.Place)]));
                }
            }
        }
        // sorted: the same program must give the same report
        return [.. uses.OrderBy(use => use.Method.AssemblyName, StringComparer.Ordinal).ThenBy(use => use.Phase)
            .ThenBy(use => use.Permission.Bits).ThenBy(use => use.Path.Count)
            .ThenBy(use => use.Method.Id, StringComparer.Ordinal).ThenBy(use => use.Place.File, StringComparer.Ordinal)
            .ThenBy(use => use.Place.Start).ThenBy(use => use.ApiId, StringComparer.Ordinal)];
    }
}
