// The assemblies behind a compiled program, as the search asks for them: types at once, bodies when one of their outermost type is reached.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Tool.ReferenceFacts;

namespace Permissions.Tool.IL;

internal sealed class ReferencedBodies : IReferencedCode
{
    private static readonly ILookup<string, MethodFacts> None = Array.Empty<MethodFacts>().ToLookup(method => method.Id);

    private readonly Dictionary<string, List<Lazy<ILookup<string, MethodFacts>>>> bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> typeInitializers = new(StringComparer.Ordinal);
    private readonly List<string> moduleInitializers = [];
    private readonly ConcurrentDictionary<string, string> unreadable = new(StringComparer.Ordinal);

    /// <param name="files">In the order of their names.</param>
    public ReferencedBodies(IReadOnlyList<AssemblyFile> files, PermissionCatalog catalog)
    {
        var opened = files.AsParallel().AsOrdered().Select(file => Open(file, catalog)).OfType<Opened>().ToList();
        Types = new(opened.SelectMany(one => one.Types));
        foreach (var (reader, _, outermost) in opened)
            foreach (var types in outermost)
                Add(types, new(() => Read(reader, types)));
    }

    public TypeTable Types { get; }

    public IReadOnlyList<string> ModuleInitializers => moduleInitializers;

    public IReadOnlyList<(string Assembly, string Why)> Unreadable =>
        [.. unreadable.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))];

    public IEnumerable<string> TypeInitializers(string type) => typeInitializers.TryGetValue(type, out var ids) ? ids : [];

    public IReadOnlyList<MethodFacts> Methods(string id) =>
        bodies.TryGetValue(MemberId.ContainingType(id), out var all) ? [.. all.SelectMany(one => one.Value[id])] : [];

    public void Expect(IReadOnlyCollection<string> ids) =>
        ids.Select(MemberId.ContainingType).Distinct(StringComparer.Ordinal)
            .SelectMany(type => bodies.TryGetValue(type, out var all) ? all.Where(one => !one.IsValueCreated) : []).Distinct()
            .AsParallel().ForAll(one => _ = one.Value);

    private Opened? Open(AssemblyFile file, PermissionCatalog catalog)
    {
        try
        {
            var reader = ProgramReader.OfAssembly(file, catalog);
            return new(reader, [.. reader.TypeFacts.Select(type => type.Referenced())], [.. reader.OutermostTypes()]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            unreadable[file.Name] = AssemblyFacts.Why(exception);
            return null;
        }
    }

    private void Add(IReadOnlyList<TypeDef> types, Lazy<ILookup<string, MethodFacts>> read)
    {
        foreach (var type in types.Where(type => !SourceMapper.IsCompilerGenerated(type)))
        {
            if (!bodies.TryGetValue(type.Name, out var all))
                bodies[type.Name] = all = [];
            all.Add(read);
            foreach (var method in type.Methods)
                if (method.Name == ".cctor")
                    typeInitializers[type.Name] = [.. TypeInitializers(type.Name), method.Id];
                else if (method.IsModuleInitializer)
                    moduleInitializers.Add(method.Id);
        }
    }

    private ILookup<string, MethodFacts> Read(ProgramReader reader, IReadOnlyList<TypeDef> types)
    {
        try
        {
            return reader.Read(types).Select(method => method.Referenced()).ToLookup(method => method.Id, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            unreadable[reader.File.Name] = AssemblyFacts.Why(exception);
            return None;
        }
    }

    private sealed record Opened(ProgramReader Reader, IReadOnlyList<TypeFacts> Types, IReadOnlyList<IReadOnlyList<TypeDef>> Outermost);
}
