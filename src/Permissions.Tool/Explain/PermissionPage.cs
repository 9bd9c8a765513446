// What a permission allows, who holds it once it is dropped, and the members that need it: the page of a short name.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Reports;

namespace Permissions.Tool.Explain;

internal static class PermissionPage
{
    private const int Examples = 8;

    /// <summary>What each leaf allows, in bit order, in the words of the enum.</summary>
    public static readonly IReadOnlyList<string> Meanings =
    [
        "create, change, rename or delete files, directories, links and their metadata.",
        "start another process.",
        "make a dedicated thread. Pool work is not covered.",
        "open files for reading, list directories, ask for metadata.",
        "open outgoing connections, send datagrams, resolve names.",
        "bind and listen.",
        "read or change environment variables.",
        "load native code at run time.",
        "make or load managed code at run time.",
        "debuggers, dumps, diagnostics.",
    ];

    // What a drop leaves to the guard alone: no kernel tells these from what the runtime does for itself.
    private static readonly string[] HeldByGuardAlone = ["worker", "env", "dynamic", "inspector"];

    public static string? Of(string name)
    {
        if (!PermissionSet.TryParse(name.ToLowerInvariant(), out var set))
            return null;
        var leaves = set.Each().ToList();
        if (leaves.Count == 1)
            return Leaf(leaves[0]);
        return $"# {name.ToLowerInvariant()}\n\nStands for both of its leaves; in C# `Permission.{(Permission)set.Bits}`.\n\n"
            + string.Join("\n", leaves.Select(Leaf));
    }

    private static string Leaf(PermissionSet leaf)
    {
        var name = leaf.ToString();
        var opened = PermissionSet.TryParse("fs", out var files) && files.Contains(leaf);
        var lines = PermissionCatalog.BuiltIn.Lines.Where(line => line.Permissions.Contains(leaf)
            || opened && line.Verb == CatalogVerb.Opens).ToList();
        var members = lines.Where(line => line.Id[0] is 'M' or 'P').Select(line => MemberId.Display(line.Id).TrimEnd('*', '.')).Distinct()
            .ToList();
        var text = new StringBuilder($"# {name}\n\n")
            .Append($"What it allows: {Meanings[leaf.Index]}\n\n")
            .Append($"In C# `Permission.{(Permission)leaf.Bits}`. A use that is reached after it is dropped is "
                + $"{RuleTable.For(leaf).Id}: `permissions explain {RuleTable.For(leaf).Id}`.\n\n")
            .Append(HeldByGuardAlone.Contains(name)
                ? "Once dropped, the guard refuses it in guarded calls; no kernel layer holds it.\n\n"
                : "Once dropped, the guard refuses it in guarded calls, and on Linux the kernel refuses it to the whole process.\n\n")
            .Append($"{lines.Count} lines of the catalog name what needs it, such as "
                + $"{string.Join(", ", members.Take(Examples).Select(member => $"`{member}`"))}: `permissions catalog list --permission "
                + $"{name}`.\n");
        return text.ToString();
    }
}
