// What fills the messages of the rules: one finding reads the same from source and from IL.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Reachability.Reports;

/// <summary>The arguments of messages.</summary>
public static class Wording
{
    /// <summary>
    /// The names of the hops. Of what stands in a referenced assembly its name, the last step and where that stands:
    /// <c>Save → Serilog … new FileStream (FileSink.cs:41)</c>.
    /// </summary>
    public static string Path(Finding finding)
    {
        var entered = finding.Path.Count;
        while (entered > 0 && finding.Path[entered - 1].Assembly is not null)
            entered--;
        var names = finding.Path.Take(entered).Select(hop => hop.Name).ToList();
        if (entered < finding.Path.Count)
            names.Add(Inside(finding.Path.Skip(entered).ToList()));
        var others = finding.OtherCalls.Count switch
        {
            0 => "",
            1 => "; one other call leads there",
            var count => $"; {count} other calls lead there",
        };
        return string.Join(" → ", names) + others
            + (finding.IsAskedBefore ? ". The answer that guards it is older than the drop: ask again after the drop" : "");
    }

    private static string Inside(List<Hop> hops)
    {
        var last = hops.Skip(Math.Max(0, hops.Count - 2)).Select(hop => hop.Name);
        var place = hops[hops.Count - 1].Place;
        return $"{hops[0].Assembly}{(hops.Count > 2 ? " … " : ": ")}{string.Join(" → ", last)}"
            + $"{(place.IsKnown ? $" ({Short(place)})" : "")}";
    }

    public static string DroppedAt(Finding finding) => finding.DropSite is { } drop
        ? Short(drop) + (finding.IsAssumed ? " (assumed)" : "")
        : finding.IsAssumed ? "the start of serving (assumed)" : "run time";

    /// <summary>Permissions with their verb: <c>fs.write is</c>, <c>fs.write,child are</c>.</summary>
    public static string WithVerb(PermissionSet permissions) =>
        permissions.ToString() is var names && names.Contains(",") ? names + " are" : names + " is";

    /// <summary>What a contract asks of callers.</summary>
    public static string Asked(ContractFault fault) => fault.Permissions.IsEmpty ? "[StartupPhase]" : fault.Permissions.ToString();

    /// <summary>What is wrong with a contract that contradicts itself or what the code does.</summary>
    public static string Contradiction(ContractFault fault)
    {
        var asked = Asked(fault);
        var are = fault.Permissions.IsEmpty ? asked + " is" : WithVerb(fault.Permissions);
        var drop = fault.DropSite is { } site ? $"dropped at {Short(site)}" : "dropped at run time";
        return fault.Kind switch
        {
            ContractFaultKind.StartupAndRuntime => $"'{fault.Name}' is both [StartupPhase] and [RuntimePhase]: "
                + "it cannot run only before any drop and also after one. Remove one of them.",
            ContractFaultKind.RequiresWhatIsDropped =>
                $"'{fault.Name}' requires {asked} and states that {are} dropped where it runs. Take {asked} out of one of the attributes.",
            _ => $"'{fault.Member}' requires {asked}, which may already have been {drop} where the framework calls it. "
                + $"Remove the attribute, or keep {asked}.",
        };
    }

    /// <summary>What is wrong with a permission that a call names.</summary>
    public static string Of(PermissionArgumentError error) => error.Misspelt is null
        ? $"'{error.Api}' is given a permission that is not a constant, so it counts as all ten. Name the permissions here."
        : $"'{error.Misspelt}' is {(error.Sets.Count == 0 ? "not a permission" : "neither a permission nor a set")}; "
            + $"did you mean '{PermissionSet.Nearest(error.Misspelt, error.Sets)}'?";

    /// <summary>A place as messages name it, where symbols say it.</summary>
    public static string At(Place place) => place.IsKnown ? Short(place) : "an unknown place";

    private static string Short(Place place) => $"{System.IO.Path.GetFileName(place.ShownFile)}:{place.Line + 1}";
}
