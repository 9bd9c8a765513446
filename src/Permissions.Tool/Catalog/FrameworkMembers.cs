// Finds members of the installed shared framework by the name that a person writes.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Tool.IL;

namespace Permissions.Tool.Catalog;

internal static class FrameworkMembers
{
    /// <summary>
    /// The ids of all that <c>File.WriteAllText</c>, <c>System.IO.File.WriteAllText</c>, <c>new FileStream</c> or <c>FileStream</c> may
    /// mean, in order.
    /// </summary>
    public static IReadOnlyList<string> Named(string name)
    {
        var isMade = name.StartsWith("new ", StringComparison.Ordinal);
        var wanted = isMade ? name[4..].Trim() + ".#ctor" : name.Trim();
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        using var set = new AssemblySet(FrameworkFolders.Of("program.dll"));
        foreach (var type in
            set.Framework().SelectMany(file => file.Metadata.TypeDefinitions.Select(file.Define)).Where(type => type.IsVisible))
        {
            var plain = WithoutArity(type.Name);
            if (Ends(plain, wanted))
                ids.Add("T:" + type.Name);
            if (wanted.LastIndexOf('.') is var dot && (dot < 0 || !Ends(plain, wanted[..dot])))
                continue;
            foreach (var method in type.Methods.Where(method => method.IsPublic))
                if (MemberId.Owner(method.Id) is { } owner && MemberId.Name(owner) == wanted[(dot + 1)..])
                    ids.Add(owner);
                else if (MemberId.Name(method.Id) == wanted[(dot + 1)..])
                    ids.Add(method.Id);
        }
        return [.. ids];
    }

    private static bool Ends(string full, string wanted) => full == wanted || full.EndsWith("." + wanted, StringComparison.Ordinal);

    private static string WithoutArity(string name) => string.Join('.', name.Split('.').Select(part => part.Split('`')[0]));
}
