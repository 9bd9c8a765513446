// Finds contracts that contradict themselves, that framework calls break, or that require more than the overridden members do.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed class ContractSearch(ProgramFacts program, CallGraph graph, PermissionSet everDropped,
    Func<PermissionSet, SiteNode?> dropOf)
{
    private readonly HashSet<string> ownTypes = new(program.Types.Select(type => type.Id), StringComparer.Ordinal);

    /// <summary>One fault of each kind for each place that states a contract, in a stable order.</summary>
    public List<ContractFault> Faults() =>
        Contradictions().Concat(CalledAtRunTime()).Concat(AsksForMore())
            .Where(fault => fault.Place.File is not null)
            .GroupBy(fault => (fault.Place, fault.Kind)).Select(same => same.First())
            .OrderBy(fault => fault.Place.File, StringComparer.Ordinal).ThenBy(fault => fault.Place.Start).ThenBy(fault => fault.Kind)
            .ToList();

    private IEnumerable<ContractFault> Contradictions()
    {
        var nested = graph.Methods.Where(method => method.Facts.IsNested)
            .Select(method =>
                new MemberContract(method.Facts.Id, method.Facts.Name, method.Facts.Contract, method.Facts.Name, method.Facts.Place,
                    IsOfType: false));
        foreach (var stated in program.Types.SelectMany(type => type.Contracts).Concat(nested))
        {
            var contract = stated.Contract;
            if (contract is { IsStartup: true, IsRuntime: true })
                yield return new(ContractFaultKind.StartupAndRuntime, stated.Place, stated.StatedBy, stated.StatedBy, PermissionSet.None,
                    null, null);
            else if ((contract.Requires & contract.RuntimeBits) is var both and not 0)
                yield return new(ContractFaultKind.RequiresWhatIsDropped, stated.Place, stated.StatedBy, stated.StatedBy, new(both), null,
                    null);
        }
    }

    // Calls in the program are checked at each call. A call by the framework has no such place.
    private IEnumerable<ContractFault> CalledAtRunTime()
    {
        var stated = ByMember(program.Types.SelectMany(type => type.Contracts));
        foreach (var method in graph.Methods.Where(graph.CalledByFramework.Contains))
        {
            var broken = (method.Facts.Contract.Held & everDropped).Permissions;
            if (!broken.IsEmpty && stated.TryGetValue(method.Facts.Id, out var one) && !one.Contract.IsRuntime)
                yield return new(ContractFaultKind.CalledAtRunTime, one.Place, one.StatedBy, one.Name, broken, null,
                    dropOf(broken.Each().First())?.Site.Place);
        }
    }

    private IEnumerable<ContractFault> AsksForMore()
    {
        foreach (var type in program.Types.Where(type => type.Contracts.Count > 0))
        {
            var contracts = ByMember(type.Contracts);
            // the nearest overridden member also stands for those that it overrides
            var overridden = type.Overrides.GroupBy(one => one.Actual).Select(nearest => nearest.First()).ToList();
            var kept = new HashSet<string>(overridden.Where(one => contracts.ContainsKey(one.Actual) && !IsMore(contracts, one))
                .Select(one => one.Actual), StringComparer.Ordinal);
            foreach (var replacement in overridden.Concat(type.Implementations))
            {
                if (kept.Contains(replacement.Actual) || !contracts.TryGetValue(replacement.Actual, out var asks)
                    || !IsMore(contracts, replacement))
                    continue;
                // a contract of a whole type is not compared with a framework's member, which cannot be annotated
                if (asks.IsOfType && !ownTypes.Contains(MemberId.ContainingType(replacement.Declared)))
                    continue;
                var declared = contracts.TryGetValue(replacement.Declared, out var known)
                    ? known.Name : MemberId.Display(replacement.Declared);
                yield return new(ContractFaultKind.AsksForMore, asks.Place, asks.StatedBy, asks.Name,
                    asks.Contract.IsStartup ? PermissionSet.None : new(asks.Contract.Requires & ~(known.Contract.Requires)), declared,
                    null);
            }
        }
    }

    // In broken code a member may be declared twice.
    private static Dictionary<string, MemberContract> ByMember(IEnumerable<MemberContract> contracts) =>
        contracts.GroupBy(one => one.Member, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.First(), StringComparer.Ordinal);

    private static bool IsMore(Dictionary<string, MemberContract> contracts, Replacement replacement) =>
        !contracts.TryGetValue(replacement.Declared, out var declared)
            ? !contracts[replacement.Actual].Contract.Held.IsEmpty
            : !declared.Contract.Held.Contains(contracts[replacement.Actual].Contract.Held);
}
