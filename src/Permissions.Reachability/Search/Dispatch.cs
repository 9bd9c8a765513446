// Decides which members a call can reach, from the static type of its receiver and the types whose objects reachable code creates.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.Search;

internal sealed partial class Dispatch
{
    private const string Handed = "handed as ";
    private const string Calls = "calls=";

    private readonly PermissionCatalog catalog;
    private readonly TypeTable own;
    private readonly TypeTable referenced;
    private readonly Dictionary<string, IReadOnlyList<TypeFacts>> descendants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<Replacement>>> replacements = new(StringComparer.Ordinal);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private readonly HashSet<string> behind = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, bool), Slot> slots = [];
    private readonly Dictionary<string, List<Slot>> slotsOfReceiver = new(StringComparer.Ordinal);

    public Dispatch(ProgramFacts program, PermissionCatalog catalog)
    {
        this.catalog = catalog;
        own = new(program.Types);
        referenced = program.References?.Types ?? TypeTable.Empty;
    }

    /// <summary>The program's own types, and those of the assemblies that it references.</summary>
    public IReadOnlyList<TypeTable> Tables => [own, referenced];

    /// <summary>The types whose objects reachable code creates, and their ancestors.</summary>
    public IEnumerable<TypeFacts> MadeBehind() => behind.Select(Type).OfType<TypeFacts>();

    /// <summary>Whether the program is known to create objects of the type.</summary>
    public bool IsMade(TypeFacts type) => made.Contains(type.Id);

    /// <summary>Whether the program is known to create objects of the type or of one that derives from it.</summary>
    public bool HasObjects(TypeFacts type) => Descendants(type.Id).Any(one => IsMade(one));

    /// <summary>Whether the program names the type to code that may create objects of it: by a type argument or an attribute.</summary>
    public bool IsNamed(TypeFacts type) => named.Contains(type.Id);

    public TypeFacts? Type(string id) => own.Of(id) ?? referenced.Of(id);

    /// <summary>The attributes of the type and of its base types.</summary>
    public IEnumerable<string> AttributesOf(TypeFacts type) =>
        type.Bases.Select(Type).SelectMany(one => one?.Attributes ?? []).Concat(type.Attributes);

    /// <summary>The program's own types that are, derive from or implement this one.</summary>
    public IReadOnlyList<TypeFacts> Descendants(string type) => (own.Descendants(type), referenced.Descendants(type)) switch
    {
        (var ours, { Count: 0 }) => ours,
        ({ Count: 0 }, var others) => others,
        var (ours, others) => descendants.TryGetValue(type, out var both) ? both : descendants[type] = [.. ours, .. others],
    };

    /// <summary>Records that reachable code passes the type to code that may create objects of it.</summary>
    public void MakeNamed(string id)
    {
        named.Add(id);
        Make(id);
    }

    /// <summary>Records that reachable code creates objects of the type.</summary>
    public void Make(string id)
    {
        if (!made.Add(id) || Type(id) is not { } type)
            return;
        MakeMentioned(type);
        behind.UnionWith(type.Ancestors);
        foreach (var ancestor in type.Ancestors)
            if (slotsOfReceiver.TryGetValue(ancestor, out var waiting))
                for (var i = 0; i < waiting.Count; i++) // a notified watcher may create slots
                    if (waiting[i] is { IsHeld: false } slot && IsBehind(type, slot.Receiver))
                        Fill(slot, type);
    }

    // A serialiser finds its converters in the attributes of an object's type and of its properties' types.
    private void MakeMentioned(TypeFacts type)
    {
        if (!written.Add(type.Id))
            return;
        foreach (var mentioned in type.Attributes.Concat(type.Mentioned))
            MakeNamed(mentioned);
        foreach (var part in WithBases(type).SelectMany(one => one.PropertyTypes).Select(Type).OfType<TypeFacts>())
            MakeMentioned(part);
    }

    /// <summary>
    /// The members that a call of <paramref name="target"/> on this receiver can run: those known now, and those of types whose creation is
    /// found later.
    /// </summary>
    /// <param name="mayBeEmpty">Whether the slot may stay empty if no object of the receiver's type is created.</param>
    public Slot SlotOf(string target, string? receiverType, bool mayBeEmpty = false)
    {
        var receiver = receiverType ?? MemberId.ContainingType(target);
        if (slots.TryGetValue((target, receiver, mayBeEmpty), out var slot))
            return slot;
        var plain = TypeFacts.Definition(receiver);
        slots[(target, receiver, mayBeEmpty)] =
            slot = new(target, receiver,
                isHeld: !mayBeEmpty && Type(plain) is null && catalog.IsHeld(plain)) { MayBeEmpty = mayBeEmpty };
        if (!slotsOfReceiver.TryGetValue(plain, out var waiting))
            slotsOfReceiver[plain] = waiting = [];
        waiting.Add(slot);
        if (!slot.IsHeld)
            foreach (var type in MadeBehind(slot))
                Fill(slot, type);
        return slot;
    }

    /// <summary>
    /// The members of the program that an API can call on an object of this type that is passed to it, through one of the object's
    /// framework types.
    /// </summary>
    public Slot HandedSlot(string type, string through)
    {
        if (slots.TryGetValue((Handed + through, type, true), out var slot))
            return slot;
        slots[(Handed + through, type, true)] = slot = new(Handed + through, type, isHeld: false) { MayBeEmpty = true };
        if (!slotsOfReceiver.TryGetValue(TypeFacts.Definition(type), out var waiting))
            slotsOfReceiver[TypeFacts.Definition(type)] = waiting = [];
        waiting.Add(slot);
        foreach (var made in MadeBehind(slot))
            Fill(slot, made);
        return slot;
    }

    /// <summary>Fills the empty slots: if no code here creates a possible receiver, code that cannot be seen creates it.</summary>
    public void FillEmpty()
    {
        foreach (var slot in slots.Values.Where(slot => slot is { IsHeld: false, MayBeEmpty: false, Members.Count: 0 }).ToList())
        {
            foreach (var type in Behind(slot.Receiver).Where(type => !type.IsInterface))
                Fill(slot, type);
            if (slot.Members.Count == 0)
                slot.Add(slot.Target);
        }
    }

    /// <summary>Members that a call on a receiver of a framework type may also run, but that are not followed.</summary>
    public IEnumerable<string> HeldBack(Slot slot) =>
        slot.IsHeld ? MadeBehind(slot).SelectMany(type => Run(type, slot.Target, slot.Receiver)).Distinct(StringComparer.Ordinal) : [];

    /// <summary>
    /// The members that run when <paramref name="target"/> is called on an object of exactly this type: several if it implements a generic
    /// interface more than once.
    /// </summary>
    public IEnumerable<string> Actual(TypeFacts type, string target, string? receiver = null)
    {
        if (ReplacementsOf(type.Id).TryGetValue(target, out var all))
        {
            var meant = all.FindAll(one => one.Through is null || one.Through == receiver);
            return (meant.Count > 0 && receiver != TypeFacts.Definition(receiver ?? "") ? meant : all)
                .Select(one => one.Actual == target ? target : Overridden(type, one.Actual)).Distinct(StringComparer.Ordinal);
        }
        return [Overridden(type, target)];
    }

    private string Overridden(TypeFacts type, string target)
    {
        for (TypeFacts? at = type; at is not null; at = at.Bases.Count > 0 ? Type(at.Bases[0]) : null)
            if (ReplacementsOf(at.Id).TryGetValue(target, out var actual))
                return actual[actual.Count - 1].Actual;
        return target;
    }

    /// <summary>Whether a framework creates objects of this program type without a call in the program.</summary>
    public bool IsFrameworkMade(TypeFacts type) =>
        !type.IsAbstract && !type.IsInterface
        && type.Ancestors.Concat(AttributesOf(type)).Any(name => catalog.EntryLines.TryGetValue("T:" + name, out var line)
            && line.Option("given") is null && line.Option("named") is null);

    /// <summary>The types of referenced assemblies that a framework looks for and creates.</summary>
    public IEnumerable<TypeFacts> FoundByFramework() =>
        catalog.EntryLines.Values.Where(line => line.Id[0] == 'T' && line.Option("found") is not null).Select(line => line.Id.Substring(2))
            .SelectMany(name => referenced.Descendants(name)
                .Concat(referenced.MarkedWith(name).SelectMany(bearer => referenced.Descendants(bearer.Id))))
            .Where(type => !type.IsAbstract && !type.IsInterface);

    private void Fill(Slot slot, TypeFacts type)
    {
        foreach (var member in
            slot.Target.StartsWith(Handed, StringComparison.Ordinal)
                ? Through(type, slot.Target.Substring(Handed.Length)) : Run(type, slot.Target, slot.Receiver))
            slot.Add(member);
    }

    /// <summary>
    /// The members that run when <paramref name="target"/> is called on an object of exactly this type. If such a member belongs to a
    /// framework class, also the protected members of the object that the class calls.
    /// </summary>
    public IEnumerable<string> Run(TypeFacts type, string target, string? receiver)
    {
        foreach (var actual in Actual(type, target, receiver))
        {
            yield return actual;
            foreach (var hook in HooksCalled(type, actual))
                foreach (var member in Actual(type, hook))
                    yield return member;
        }
    }

    // A framework class without a catalog line for it or its base classes may call any protected member.
    private IEnumerable<string> HooksCalled(TypeFacts type, string member)
    {
        var hooks = WithBases(type).SelectMany(one => one.Hooks).Distinct(StringComparer.Ordinal).ToList();
        if (hooks.Count == 0 || MemberId.ContainingType(member) is var holder && Type(holder) is not null)
            return [];
        var isBase = type.Bases.Contains(holder);
        var names = isBase
            ? type.Bases.SkipWhile(one => one != holder).Select(one => catalog.HooksOf("M:" + one + member.Substring(2 + holder.Length)))
                .FirstOrDefault(one => one is not null)
            : catalog.HooksOf(member);
        return names is not null ? hooks.FindAll(hook => names.Contains(MemberId.Name(hook))) : isBase ? hooks : [];
    }

    private IEnumerable<TypeFacts> WithBases(TypeFacts type) => type.Bases.Select(Type).OfType<TypeFacts>().Prepend(type);

    private List<TypeFacts> MadeBehind(Slot slot) => Behind(slot.Receiver).Where(IsMade).ToList();

    private IEnumerable<TypeFacts> Behind(string receiver) =>
        Descendants(TypeFacts.Definition(receiver)).Where(type => IsBehind(type, receiver));

    // A generic type may be the object for every constructed form of a base type that has its type parameters.
    private static bool IsBehind(TypeFacts type, string receiver) =>
        receiver.IndexOf('{') < 0 || type.Id.IndexOf('`') >= 0 || type.Ancestors.Contains(receiver);

    // Types of one name in several assemblies are read as one.
    private Dictionary<string, List<Replacement>> ReplacementsOf(string type)
    {
        if (replacements.TryGetValue(type, out var map))
            return map;
        replacements[type] = map = new(StringComparer.Ordinal);
        foreach (var replacement in own.Named(type).Concat(referenced.Named(type)).SelectMany(one => one.Replacements))
            Add(map, replacement);
        return map;
    }

    // If two replace the same member, the last one counts.
    private static void Add(Dictionary<string, List<Replacement>> map, Replacement replacement)
    {
        if (!map.TryGetValue(replacement.Declared, out var all))
            map[replacement.Declared] = all = [];
        all.RemoveAll(one => one.Through == replacement.Through);
        all.Add(replacement);
    }
}
