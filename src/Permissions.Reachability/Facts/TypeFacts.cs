// What a head read off one type: its ancestors, and which members take the place of which.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

public sealed class TypeFacts
{
    /// <summary>Documentation-comment name without <c>T:</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>A type's name without its arguments: <c>N.I`1{N.A}</c> is <c>N.I`1</c>.</summary>
    public static string Definition(string type) => type.IndexOf('{') is var brace and >= 0 ? type.Substring(0, brace) : type;

    /// <summary>Whether it stands in an assembly that the program references, not in the program itself.</summary>
    public bool IsReferenced { get => isReferenced; init => isReferenced = value; }

    public bool IsAbstract { get; init; }

    public bool IsInterface { get; init; }

    public bool IsStruct { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>
    /// Whether it has a static constructor: then its initialiser runs exactly at the first touch, otherwise at some time before its first
    /// static field is used.
    /// </summary>
    public bool HasStaticConstructor { get; init; }

    /// <summary>The type itself, its base types and all its interfaces; closed generic ones also with their type arguments.</summary>
    public IReadOnlyList<string> Ancestors { get; init; } = Array.Empty<string>();

    /// <summary>Of each framework's type among them that has ancestors of its own: its name and theirs, separated by spaces.</summary>
    public IReadOnlyList<string> FrameworkAncestors { get; init; } = Array.Empty<string>();

    /// <summary>Base classes, nearest first, without type arguments.</summary>
    public IReadOnlyList<string> Bases { get; init; } = Array.Empty<string>();

    /// <summary>Interface member to the member that implements it in this type.</summary>
    public IReadOnlyList<Replacement> Implementations { get; init; } = Array.Empty<Replacement>();

    /// <summary>Overridden member (all the way up) to the member of this type that overrides it.</summary>
    public IReadOnlyList<Replacement> Overrides { get; init; } = Array.Empty<Replacement>();

    /// <summary>All members that take the place of others; of two for the same and through the same, the last counts.</summary>
    public IEnumerable<Replacement> Replacements => Implementations.Concat(Overrides);

    /// <summary>The members bound by a contract: those of this type, and those of others that they take the place of.</summary>
    public IReadOnlyList<MemberContract> Contracts { get; init; } = Array.Empty<MemberContract>();

    /// <summary>Members of framework classes that it overrides and that only such a class calls: they are protected.</summary>
    public IReadOnlyList<string> Hooks { get; init; } = Array.Empty<string>();

    public IReadOnlyList<string> Constructors { get; init; } = Array.Empty<string>();

    public IReadOnlyList<string> PublicMethods { get; init; } = Array.Empty<string>();

    /// <summary>Public methods without an object.</summary>
    public IReadOnlyList<string> PublicStatics { get; init; } = Array.Empty<string>();

    /// <summary>The accessors of its public properties.</summary>
    public IReadOnlyList<string> Accessors { get; init; } = Array.Empty<string>();

    /// <summary>
    /// Types that its public properties hold, themselves or in a collection, without those of the platform that hold nothing.
    /// </summary>
    public IReadOnlyList<string> PropertyTypes { get; init; } = Array.Empty<string>();

    public IReadOnlyList<string> Attributes { get; init; } = Array.Empty<string>();

    /// <summary>
    /// Types that attributes of the type and its members name, for the framework to make: <c>[ServiceFilter(typeof(Audit))]</c>; methods
    /// that they name by a type and a text, with <c>M:</c>; and the attributes of properties and fields.
    /// </summary>
    public IReadOnlyList<string> Mentioned { get; init; } = Array.Empty<string>();

    private bool isReferenced;

    /// <summary>The same facts seen from a program that references the assembly.</summary>
    public TypeFacts Referenced()
    {
        var copy = (TypeFacts)MemberwiseClone();
        copy.isReferenced = true;
        return copy;
    }
}

/// <summary>One member takes the place of another in a type.</summary>
/// <param name="Declared">The interface member, the overridden member, or the attribute that marks the member for a framework.</param>
/// <param name="Actual">The member that runs.</param>
/// <param name="Through">The construction of the interface, where the type implements several of one interface: <c>N.I`1{N.A}</c>.</param>
public readonly record struct Replacement(string Declared, string Actual, string? Through = null);
