// All referenced assemblies of a program that have facts: which there are, and where each type and method is found.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

public sealed class ReferencedAssemblies : IReferencedCode
{
    public static readonly ReferencedAssemblies None = new([]);

    private readonly IReadOnlyList<FactFile> given;
    private readonly HashSet<string> names;
    private readonly Dictionary<string, (FactFile File, int Number)> methods = new(StringComparer.Ordinal);
    private readonly ILookup<string, (FactFile File, int Number)> namesakes;
    private readonly ILookup<string, string> typeInitializers;

    /// <param name="files">One for each assembly; of two for the same, the first counts.</param>
    public ReferencedAssemblies(IReadOnlyList<FactFile> files)
    {
        given = files;
        Files = files.GroupBy(file => file.Assembly, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
            .OrderBy(file => file.Assembly, StringComparer.Ordinal).ToList();
        names = new(Files.Where(file => file.Unreadable is null).Select(file => file.Assembly), StringComparer.OrdinalIgnoreCase);
        Types = new(Files.SelectMany(file => file.Types));
        var others = new List<(FactFile File, int Number)>();
        foreach (var file in Files)
            for (var i = 0; i < file.Headings.Count; i++)
                if (methods.ContainsKey(file.Headings[i].Id))
                    others.Add((file, i));
                else
                    methods.Add(file.Headings[i].Id, (file, i));
        namesakes = others.ToLookup(at => at.File.Headings[at.Number].Id, StringComparer.Ordinal);
        var headings = Files.SelectMany(file => file.Headings).ToList();
        typeInitializers = headings.Where(heading => heading.IsTypeInitializer)
            .ToLookup(heading => heading.Type, heading => heading.Id, StringComparer.Ordinal);
        ModuleInitializers = [.. headings.Where(heading => heading.IsModuleInitializer).Select(heading => heading.Id)];
        Unreadable = [.. Files.Where(file => file.Unreadable is not null).Select(file => (file.Assembly, file.Unreadable!))];
    }

    public IReadOnlyList<FactFile> Files { get; }

    public TypeTable Types { get; }

    public IReadOnlyList<string> ModuleInitializers { get; }

    public IReadOnlyList<(string Assembly, string Why)> Unreadable { get; }

    /// <summary>Whether these files are the ones it was made of.</summary>
    public bool AreFrom(IReadOnlyList<FactFile> files) => given.SequenceEqual(files);

    /// <summary>Whether there are facts about an assembly, by its simple name.</summary>
    public bool Knows(string assembly) => names.Count > 0 && names.Contains(assembly);

    /// <summary>Whether the statics of a type are initialised by code. The type is named without its <c>T:</c>.</summary>
    public bool HasStaticInitialiser(string type) => typeInitializers.Contains(type);

    /// <summary>Whether a method runs on after it returned, because it is <c>async</c>: metadata says so of no symbol.</summary>
    public bool IsAsync(string id) => methods.TryGetValue(id, out var at) && at.File.Headings[at.Number].IsAsync;

    public IEnumerable<string> TypeInitializers(string type) => typeInitializers[type];

    public IReadOnlyList<MethodFacts> Methods(string id) =>
        methods.TryGetValue(id, out var at) ? [at.File.Method(at.Number), .. namesakes[id].Select(one => one.File.Method(one.Number))] : [];

    public void Expect(IEnumerable<string> ids)
    {
        // a fact file gives a method faster than it could be told in advance
    }
}
