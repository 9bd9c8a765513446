// Leaves out the code behind a test for a type, until reachable code creates objects of that type.
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class CallGraphBuilder
{
    private readonly List<MethodNode> tested = []; // methods with sites that are not read yet

    private void ReadSites(MethodNode method)
    {
        if (method.Facts.Blocks.Count == 0 || !Conditions.Of(method.Facts).Any(part => part.Kind == ConditionKind.IsType))
        {
            foreach (var site in method.Sites)
                Read(method, site);
            return;
        }
        foreach (var site in method.Sites)
            site.IsDead = true;
        tested.Add(method);
        ReadLive(method);
    }

    private void ReadLive(MethodNode method)
    {
        if (!method.Sites.Exists(site => site.IsDead))
            return;
        var live = LiveSites.Of(method.Facts, condition => condition.Kind == ConditionKind.IsType
            && dispatch.Type(condition.Slot) is { } type && !dispatch.HasObjects(type) ? false : null);
        for (var i = 0; i < live.Length; i++)
            if (live[i] && method.Sites[i].IsDead)
            {
                method.Sites[i].IsDead = false;
                Read(method, method.Sites[i]);
            }
    }
}
