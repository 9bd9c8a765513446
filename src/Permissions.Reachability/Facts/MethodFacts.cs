// What a head read off one method, accessor, lambda, local function or initialiser.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

public sealed class MethodFacts
{
    public string Id { get; init; } = "";

    /// <summary>The name a person reads in a path: <c>OrderStore.Save</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The type that declares it, by documentation-comment name without <c>T:</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The name of the assembly that holds it, its own or a referenced one; empty where the source of one is read.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>Whether it stands in an assembly that the program references, not in the program itself.</summary>
    public bool IsReferenced { get => isReferenced; init => isReferenced = value; }

    /// <summary>The referenced assembly that holds it; null for a method of the program itself.</summary>
    public string? ReferencedAssembly => IsReferenced ? AssemblyName : null;

    /// <summary>Where its name stands.</summary>
    public Place Place { get => place; init => place = value; }

    public bool IsStatic { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>Whether it runs on after it returned, because it is <c>async</c>.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether its body only runs where the result is enumerated.</summary>
    public bool IsIterator { get; init; }

    /// <summary>Whether it is a lambda or local function inside another method.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether it initialises the statics of its type: it runs once, where the type is first touched.</summary>
    public bool IsTypeInitializer { get; init; }

    /// <summary>
    /// Whether it holds the initialisers that a constructor runs first, or stands for a method that is handed over by name: no hop of its
    /// own in a path.
    /// </summary>
    public bool IsPassedOver { get; init; }

    /// <summary>Runs before the program's entry point.</summary>
    public bool IsModuleInitializer { get; init; }

    /// <summary>Types of the parameters, without type arguments.</summary>
    public IReadOnlyList<string> ParameterTypes { get; init; } = Array.Empty<string>();

    /// <summary>Types that it is handed, themselves or in a collection, which code that is not read may make.</summary>
    public IReadOnlyList<string> Taken { get; init; } = Array.Empty<string>();

    /// <summary>Types that it gives back, themselves, in a collection or a task.</summary>
    public IReadOnlyList<string> Given { get; init; } = Array.Empty<string>();

    /// <summary>Attribute types, by documentation-comment name.</summary>
    public IReadOnlyList<string> Attributes { get => attributes; init => attributes = value; }

    /// <summary>What it states about the phase it runs in.</summary>
    public Contract Contract { get; init; }

    public IReadOnlyList<Site> Sites { get => sites; init => sites = value; }

    /// <summary>Block 0 is where the body begins, block 1 where it returns; empty when nothing in it branches.</summary>
    public IReadOnlyList<Block> Blocks { get => blocks; init => blocks = value; }

    /// <summary>Values that move from one node to another: assignments, returns, captures.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = Array.Empty<Flow>();

    /// <summary>Types whose objects are made here, by documentation-comment name.</summary>
    public IReadOnlyList<string> Created { get; init; } = Array.Empty<string>();

    /// <summary>Why part of the body could not be read, or null.</summary>
    public string? Unreadable { get; init; }

    private Place place;
    private bool isReferenced;
    private IReadOnlyList<Site> sites = Array.Empty<Site>();
    private IReadOnlyList<Block> blocks = Array.Empty<Block>();
    private IReadOnlyList<string> attributes = Array.Empty<string>();

    /// <summary>The same facts seen from a program that references the assembly.</summary>
    public MethodFacts Referenced()
    {
        var copy = (MethodFacts)MemberwiseClone();
        copy.isReferenced = true;
        return copy;
    }

    /// <summary>The same facts with another body and other attributes.</summary>
    public MethodFacts With(IReadOnlyList<Site> otherSites, IReadOnlyList<Block> otherBlocks, IReadOnlyList<string> otherAttributes)
    {
        var copy = (MethodFacts)MemberwiseClone();
        (copy.sites, copy.blocks, copy.attributes) = (otherSites, otherBlocks, otherAttributes);
        return copy;
    }

    /// <summary>The same facts where the code stands elsewhere.</summary>
    public MethodFacts At(Func<Place, Place> moved)
    {
        var copy = (MethodFacts)MemberwiseClone();
        copy.place = moved(place);
        copy.sites = sites.Select(site => site.At(moved(site.Place))).ToList();
        return copy;
    }
}
