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
        var blocks = method.Facts.Blocks;
        var live = Closure.Of([0], number => blocks[number].Next.Where(edge => Holds(method.Facts, edge.Condition) != !edge.WhenTrue)
            .Select(edge => edge.To).Concat(blocks[number].Handlers));
        foreach (var i in blocks.SelectMany(block => block.Sites).Except(
            blocks.Where((_, number) => !live.Contains(number)).SelectMany(block => block.Sites)).ToList())
            if (method.Sites[i].IsDead)
            {
                method.Sites[i].IsDead = false;
                Read(method, method.Sites[i]);
            }
        // a site that is in no block always runs
        foreach (var site in method.Sites.Where((site, i) => site.IsDead && !blocks.Any(block => block.Sites.Contains(i))).ToList())
        {
            site.IsDead = false;
            Read(method, site);
        }
    }

    private bool? Holds(MethodFacts method, Condition? condition) => condition?.Kind switch
    {
        ConditionKind.Constant => condition.Number != 0,
        ConditionKind.IsType when dispatch.Type(condition.Slot) is { } type && !dispatch.HasObjects(type) => false,
        ConditionKind.Stored when Conditions.OnlyValue(method, condition.Slot) is { } value => Holds(method, value),
        ConditionKind.Not => !Holds(method, condition.First),
        ConditionKind.And => Holds(method, condition.First) is false || Holds(method, condition.Second) is false ? false : null,
        ConditionKind.Or => Holds(method, condition.First) is false && Holds(method, condition.Second) is false ? false : null,
        _ => null,
    };
}
