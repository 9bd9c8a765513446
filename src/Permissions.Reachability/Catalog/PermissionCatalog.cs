// The catalog: answers what is known of a member; the most specific line wins, a user's line over ours.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Reachability.Catalog;

public sealed class PermissionCatalog
{
    private static readonly Lazy<PermissionCatalog> BuiltInCatalog = new(ReadBuiltIn);

    private readonly Dictionary<string, List<CatalogLine>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CatalogLine>> prefixesByType = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>?> hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Knowledge> answers = new(concurrencyLevel: 64, capacity: 1024, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> heldTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> commonTypes;
    private readonly ConcurrentDictionary<string, bool> filledTypes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> platformTypes = new(StringComparer.Ordinal);

    public PermissionCatalog(IEnumerable<CatalogLine> lines)
    {
        Lines = WithSets(lines.ToList());
        foreach (var line in Lines)
        {
            if (line.Verb is CatalogVerb.Cut or CatalogVerb.Set)
                continue;
            var (index, key) = line.Id.EndsWith("*", StringComparison.Ordinal)
                ? (prefixesByType, MemberId.ContainingType(line.Id))
                : (byKey, line.Id);
            if (!index.TryGetValue(key, out var list))
                index[key] = list = [];
            list.Add(line);
        }
        EntryLines = Lines.Where(line => line.Verb is CatalogVerb.Entry or CatalogVerb.Starts).GroupBy(line => line.Id)
            .ToDictionary(g => g.Key, g => g.Last());
        Bound = Lines.Where(line => line.Verb == CatalogVerb.Binds).GroupBy(line => line.Id.Substring(2))
            .ToDictionary(g => g.Key, g => g.Last().Permissions);
        Contracts = Lines.Where(line => line.Verb == CatalogVerb.Contract)
            .ToLookup(line => line.Option("name") ?? "", line => line.Id, StringComparer.Ordinal);
        commonTypes = new(Lines.Where(line => line.Verb == CatalogVerb.Held && line.Option("common") is not null)
            .Select(line => line.Id.Substring(2)), StringComparer.Ordinal);
        Cuts = new HashSet<(string, string)>(Lines.Where(line => line.Verb == CatalogVerb.Cut).Select(line => (line.Id, line.Target!)));
    }

    /// <summary>The lines that ship with the product.</summary>
    public static PermissionCatalog BuiltIn => BuiltInCatalog.Value;

    public IReadOnlyList<CatalogLine> Lines { get; }

    /// <summary>The <c>entry</c> and <c>starts</c> lines by id.</summary>
    public IReadOnlyDictionary<string, CatalogLine> EntryLines { get; }

    /// <summary>What a framework needs to make a parameter of these types for a handler, by the name of the type.</summary>
    public IReadOnlyDictionary<string, PermissionSet> Bound { get; }

    /// <summary>The members that <c>calls=</c> means by a name, the first that a type has before the others.</summary>
    public ILookup<string, string> Contracts { get; }

    public HashSet<(string Caller, string Callee)> Cuts { get; }

    /// <summary>This catalog with a user's lines on top.</summary>
    public PermissionCatalog With(IReadOnlyList<CatalogLine> lines) => lines.Count == 0 ? this : new(Lines.Concat(lines));

    /// <summary>This catalog with the lines of a user's files on top; lines that are wrong are left out, for others to report.</summary>
    public PermissionCatalog WithFiles(IEnumerable<(string Path, string Text)> files) =>
        With(files.SelectMany(file => CatalogParser.Parse(file.Path, file.Text, isUser: true).Lines).ToList());

    /// <summary>What is known of a member, by its documentation-comment id.</summary>
    public Knowledge Of(string memberId) => answers.GetOrAdd(memberId, Find);

    /// <summary>Whether calls through receivers of this type are held back. The type is named without its <c>T:</c>.</summary>
    public bool IsHeld(string typeName) => heldTypes.GetOrAdd(typeName, name =>
        Around(name).SelectMany(line => line)
            .FirstOrDefault(line => line.Verb is CatalogVerb.Held or CatalogVerb.Entry) is { Verb: CatalogVerb.Held });

    /// <summary>
    /// Whether unrelated types derive from this type or implement it. The type is named without its <c>T:</c>.
    /// </summary>
    public bool IsCommon(string typeName) => commonTypes.Contains(typeName);

    /// <summary>Whether objects of a type are filled where they are. The type is named without its <c>T:</c>.</summary>
    public bool IsFilled(string typeName) => filledTypes.GetOrAdd(typeName, name =>
        name.EndsWith("[]", StringComparison.Ordinal)
            || Around(name).SelectMany(lines => lines).FirstOrDefault(line => line.Verb == CatalogVerb.Lazy)?.Option("filled") is not null);

    /// <summary>Whether a type belongs to the platform, whose members the catalog knows. The type is named without its <c>T:</c>.</summary>
    public bool IsPlatform(string typeName) =>
        platformTypes.GetOrAdd(typeName, name => Around(name).SelectMany(lines => lines).Any(line => line.Verb == CatalogVerb.Held));

    /// <summary>
    /// Whether values of exactly this type may carry work, or objects and types of the program. The type is named without its <c>T:</c>.
    /// </summary>
    /// <param name="isProgram">Whether a program is read: objects and types of others are not followed.</param>
    public bool Carries(string typeName, bool isProgram) =>
        byKey.TryGetValue("T:" + typeName, out var lines)
            && lines.Any(line => line.Verb == CatalogVerb.Carries && (isProgram || line.Option("objects") is null));

    /// <summary>
    /// The namespace of the interceptors that another generator puts in place of calls of a member; null where none does.
    /// </summary>
    public string? InterceptedBy(string memberId) =>
        LinesAbout(memberId).FirstOrDefault(line => line.Verb == CatalogVerb.Intercepted)?.Option("by");

    /// <summary>
    /// The names of the protected members of its own object that a framework's member calls: none where a line says so, null where no line
    /// says anything.
    /// </summary>
    public IReadOnlyList<string>? HooksOf(string memberId) => hooks.GetOrAdd(memberId, id =>
        LinesAbout(id).FirstOrDefault(line => line.Verb == CatalogVerb.Hooks) is { } line ? line.Option("calls")?.Split(',') ?? [] : null);

    /// <summary>Whether a method marked with exactly this attribute is a test. The type is named without its <c>T:</c>.</summary>
    public bool MarksTests(string attribute) =>
        byKey.TryGetValue("T:" + attribute, out var lines) && lines.Any(line => line.Verb == CatalogVerb.Tests);

    // Whoever reads an argument that names permissions has its line at hand.
    private static List<CatalogLine> WithSets(List<CatalogLine> lines)
    {
        var sets = new Dictionary<string, PermissionSet>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Verb == CatalogVerb.Set))
            sets[line.Id] = line.Permissions;
        return sets.Count == 0 ? lines
            : lines.ConvertAll(line => line.Verb is CatalogVerb.Drops or CatalogVerb.Asks or CatalogVerb.Asserts
                ? line with { Sets = sets } : line);
    }

    private static PermissionCatalog ReadBuiltIn()
    {
        var assembly = typeof(PermissionCatalog).Assembly;
        var lines = new List<CatalogLine>();
        foreach (var name in
            assembly.GetManifestResourceNames().Where(n => n.StartsWith("Catalog/", StringComparison.Ordinal))
                .OrderBy(n => n, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            lines.AddRange(CatalogParser.Parse(name, reader.ReadToEnd(), isUser: false).Lines);
        }
        return new(lines);
    }

    private Knowledge Find(string memberId)
    {
        CatalogLine? effect = null, delegates = null, role = null;
        foreach (var line in LinesAbout(memberId))
        {
            switch (line.Verb)
            {
                case CatalogVerb.Needs or CatalogVerb.Opens or CatalogVerb.Safe:
                    effect ??= line;
                    break;
                case CatalogVerb.Now or CatalogVerb.Lazy or CatalogVerb.Later or CatalogVerb.Concurrent or CatalogVerb.Waits
                    or CatalogVerb.Finds:
                    delegates ??= line;
                    break;
                case CatalogVerb.Serves or CatalogVerb.Drops or CatalogVerb.Asks or CatalogVerb.Asserts or CatalogVerb.Makes
                    or CatalogVerb.Resolves or CatalogVerb.Joins or CatalogVerb.Passes or CatalogVerb.Closes or CatalogVerb.Unknown:
                    role ??= line;
                    break;
            }
        }
        return effect is null && delegates is null && role is null ? Knowledge.Nothing : new(effect, delegates, role);
    }

    /// <summary>
    /// Every line about a member, from the most specific to the least: the member, its overloads, a prefix of it, its type, its namespace.
    /// </summary>
    public IEnumerable<CatalogLine> LinesAbout(string id)
    {
        var owner = MemberId.Owner(id);
        foreach (var key in new[] { id, MemberId.Overloads(id), owner, owner is null ? null : MemberId.Overloads(owner) })
            if (key is not null && byKey.TryGetValue(key, out var exact))
                foreach (var line in Enumerable.Reverse(exact))
                    yield return line;
        var type = MemberId.ContainingType(id);
        if (prefixesByType.TryGetValue(type, out var prefixes))
            foreach (var line in Enumerable.Reverse(prefixes).OrderByDescending(line => line.Id.Length))
                if (StartsWith(id, line.Id) || owner is not null && StartsWith(owner, line.Id))
                    yield return line;
        foreach (var lines in Around(type))
            foreach (var line in lines)
                yield return line;
    }

    private IEnumerable<IEnumerable<CatalogLine>> Around(string typeName)
    {
        if (byKey.TryGetValue("T:" + typeName, out var ofType))
            yield return Enumerable.Reverse(ofType);
        for (var dot = typeName.LastIndexOf('.'); dot > 0; dot = typeName.LastIndexOf('.', dot - 1))
        {
            var outer = typeName.Substring(0, dot);
            if (byKey.TryGetValue("T:" + outer, out var ofOuter))
                yield return Enumerable.Reverse(ofOuter);
            if (byKey.TryGetValue("N:" + outer, out var ofNamespace))
                yield return Enumerable.Reverse(ofNamespace);
        }
    }

    private static bool StartsWith(string id, string pattern) => string.CompareOrdinal(id, 0, pattern, 0, pattern.Length - 1) == 0;
}
