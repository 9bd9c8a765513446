// All referenced assemblies of a program that have facts: which there are, and where each type and method is found.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

public sealed class ReferencedAssemblies
{
    public static readonly ReferencedAssemblies None = new([]);

    private readonly IReadOnlyList<FactFile> given;
    private readonly HashSet<string> names;
    private readonly HashSet<string> initialised = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeFacts> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FactFile File, int Number)> methods = new(StringComparer.Ordinal);
    private readonly List<(FactFile File, int Number)> namesakes = [];

    /// <param name="files">One for each assembly; of two for the same, the first counts.</param>
    public ReferencedAssemblies(IReadOnlyList<FactFile> files)
    {
        given = files;
        Files = files.GroupBy(file => file.Assembly, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
            .OrderBy(file => file.Assembly, StringComparer.Ordinal).ToList();
        names = new(Files.Where(file => file.Unreadable is null).Select(file => file.Assembly), StringComparer.OrdinalIgnoreCase);
        foreach (var type in Files.SelectMany(file => file.Types))
            if (!types.ContainsKey(type.Id))
                types.Add(type.Id, type);
        foreach (var file in Files)
            for (var i = 0; i < file.Headings.Count; i++)
            {
                var heading = file.Headings[i];
                if (!methods.ContainsKey(heading.Id))
                    methods.Add(heading.Id, (file, i));
                else
                    namesakes.Add((file, i));
                if (heading.IsTypeInitializer)
                    initialised.Add(heading.Type);
            }
        Namesakes = namesakes.ToLookup(at => at.File.Headings[at.Number].Id, StringComparer.Ordinal);
        TypeInitializers = Files.SelectMany(file => file.Headings).Where(heading => heading.IsTypeInitializer)
            .ToLookup(heading => heading.Type, heading => heading.Id, StringComparer.Ordinal);
        ModuleInitializers = Files.SelectMany(file => file.Headings).Where(heading => heading.IsModuleInitializer)
            .Select(heading => heading.Id).ToList();
        Ancestors = new(types.Values.SelectMany(type => type.Ancestors), StringComparer.Ordinal);
        Replacing = types.Values.SelectMany(type => type.Replacements.Select(one => (one.Declared, type)))
            .ToLookup(pair => pair.Declared, pair => pair.type, StringComparer.Ordinal);
    }

    public IReadOnlyList<FactFile> Files { get; }

    public IEnumerable<TypeFacts> Types => types.Values;

    /// <summary>The ids of the methods that initialise the statics of a type.</summary>
    public ILookup<string, string> TypeInitializers { get; }

    public IReadOnlyList<string> ModuleInitializers { get; }

    /// <summary>The types that a type of a referenced assembly is, derives from or implements.</summary>
    public HashSet<string> Ancestors { get; }

    /// <summary>The types that put a member of their own in the place of this one.</summary>
    public ILookup<string, TypeFacts> Replacing { get; }

    /// <summary>Whether these files are the ones it was made of.</summary>
    public bool AreOf(IReadOnlyList<FactFile> files) => given.SequenceEqual(files);

    /// <summary>Whether there are facts about an assembly, by its simple name.</summary>
    public bool Knows(string assembly) => names.Count > 0 && names.Contains(assembly);

    /// <summary>Whether the statics of a type are initialised by code. The type is named without its <c>T:</c>.</summary>
    public bool HasStaticInitialiser(string type) => initialised.Contains(type);

    /// <summary>Whether a method runs on after it returned, because it is <c>async</c>: metadata says so of no symbol.</summary>
    public bool IsAsync(string id) => methods.TryGetValue(id, out var at) && at.File.Headings[at.Number].IsAsync;

    public TypeFacts? Type(string id) => types.TryGetValue(id, out var type) ? type : null;

    /// <summary>The methods of a full name: one, unless several assemblies have a type of that name.</summary>
    public IEnumerable<MethodFacts> Methods(string id) =>
        (Method(id) is { } first ? [first] : Enumerable.Empty<MethodFacts>()).Concat(Namesakes[id].Select(at => at.File.Method(at.Number)));

    private ILookup<string, (FactFile File, int Number)> Namesakes { get; }

    public MethodFacts? Method(string id) => methods.TryGetValue(id, out var at) ? at.File.Method(at.Number) : null;

    /// <summary>The program together with what it can reach in its referenced assemblies.</summary>
    public ProgramFacts Behind(ProgramFacts program, PermissionCatalog catalog) =>
        Files.Count == 0 ? program : UsedReferences.Add(program, this, catalog);
}
