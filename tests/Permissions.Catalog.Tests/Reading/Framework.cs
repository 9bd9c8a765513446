// The shared frameworks of one version as one graph of members, read from the implementation assemblies' IL.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Threading.Tasks;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Search;

namespace Permissions.Catalog.Tests.Reading;

internal sealed class Framework
{
    private static readonly PermissionSet Write = Set("fs.write");
    private static readonly PermissionSet Read = Set("fs.read");

    private readonly List<Member> members = [];
    private readonly Dictionary<string, AssemblyEntry> assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyEntry> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<int, CatalogLine> openers = [];
    private IReadOnlyList<int>[]? callers;

    private Framework(string version, IEnumerable<string> files, IReadOnlyList<CatalogLine> openerLines)
    {
        Version = version;
        OpenForWriting = new(0, "open(for writing)", "");
        OpenForReading = new(1, "open(for reading)", "");
        members.AddRange([OpenForWriting, OpenForReading]);
        foreach (var assembly in files.Select(AssemblyEntry.Open).OfType<AssemblyEntry>())
        {
            assembly.Declare(members);
            assemblies[assembly.Name] = assembly;
            foreach (var type in assembly.Types.Values)
                if (type.IsVisible || !owners.ContainsKey(type.Name))
                    owners[type.Name] = assembly;
        }
        foreach (var line in openerLines)
            foreach (var member in members.Where(member => member.Id == line.Id || MemberId.Overloads(member.Id) == line.Id))
                openers.TryAdd(member.Index, line);
        Parallel.ForEach(assemblies.Values.OrderByDescending(assembly => assembly.Rows.Count),
            assembly => new BodyReader(assembly, this).ReadAll());
    }

    public string Version { get; }

    public IReadOnlyList<Member> Members => members;

    /// <summary>By the number of each member, those that call it.</summary>
    public IReadOnlyList<int>[] Callers => callers ??= FindCallers();

    public Member OpenForWriting { get; }

    public Member OpenForReading { get; }

    /// <summary>Reads Microsoft.NETCore.App and Microsoft.AspNetCore.App where this process found them.</summary>
    public static Framework Installed(IReadOnlyList<CatalogLine> openers)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.GetDirectoryName(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .First(file => Path.GetFileName(file) == "Microsoft.AspNetCore.dll"))!;
        return new(Environment.Version.ToString(),
            new[] { runtime, web }.SelectMany(folder => Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)), openers);
    }

    /// <summary>Reads the same two of the newest version, out of their runtime packs.</summary>
    public static Framework Newest(IReadOnlyList<CatalogLine> openers) => new(Said("NewestFramework").Single(),
        Said("NewestFrameworkPack").SelectMany(pack =>
            Directory.GetFiles(pack, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)),
        openers);

    private static IEnumerable<string> Said(string key) =>
        typeof(Framework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == key).Select(one => one.Value!);

    private List<int>[] FindCallers()
    {
        var found = members.Select(_ => new List<int>()).ToArray();
        foreach (var member in members)
            foreach (var callee in member.Callees)
                found[callee].Add(member.Index);
        return found;
    }

    private static PermissionSet Set(string name) => PermissionSet.TryParse(name, out var set) ? set : throw new ArgumentException(name);

    /// <summary>The member that a reference from another assembly means, or -1. Facades forward: the type's name finds its owner.</summary>
    public int Find(AssemblyEntry from, string type, string name, MethodSignature<string> signature)
    {
        for (var at = type; at is not null;)
        {
            var owner = from.Types.ContainsKey(at) ? from : owners.GetValueOrDefault(at);
            if (owner is null)
                return -1;
            if (owner.MembersById.TryGetValue(TypeNames.MethodId(at, name, signature), out var member))
                return member;
            at = owner.Types[at].Base;
            from = owner;
        }
        return -1;
    }

    /// <summary>Whether constants decide how this call opens a file; if so, the sinks they mean are added in place of the callee.</summary>
    public bool Opens(int callee, int?[] arguments, HashSet<int> callees)
    {
        if (!openers.TryGetValue(callee, out var line))
            return false;
        var decided = true;
        var needed = Effects.Needed(line, ordinal =>
        {
            var constant = ordinal < arguments.Length ? arguments[ordinal] : null;
            decided &= constant is not null;
            return constant;
        });
        if (!decided && needed == (Write | Read))
            return false;
        if (needed.Contains(Write))
            callees.Add(OpenForWriting.Index);
        if (needed.Contains(Read))
            callees.Add(OpenForReading.Index);
        return true;
    }

    /// <summary>
    /// The overrides behind a virtual call, if only this assembly can hold them. A type that others may derive from or implement
    /// is an abstraction: calls through it are not spread.
    /// </summary>
    public IReadOnlyList<int> Behind(AssemblyEntry assembly, string? type, string name, int count, string parameters)
    {
        if (type is null || !assembly.Types.TryGetValue(type, out var declared) || declared.IsVisible)
            return [];
        var all = new List<int>();
        var seen = new HashSet<TypeEntry> { declared };
        var open = new Stack<TypeEntry>(seen);
        while (open.TryPop(out var current))
            foreach (var derived in current.Derived.Where(seen.Add))
            {
                open.Push(derived);
                if (derived.Virtuals.TryGetValue((name, count), out var overrides))
                    all.AddRange(overrides);
            }

        // A generic base spells its parameters otherwise than the override does: then their number alone decides.
        var same = all.FindAll(one => members[one].Id.EndsWith(parameters, StringComparison.Ordinal));
        return same.Count > 0 ? same : all;
    }
}
