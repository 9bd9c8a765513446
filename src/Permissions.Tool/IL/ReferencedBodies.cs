// The referenced assemblies of a compiled program: types are read at once, a method's body when the search reaches the method.
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
    private readonly Dictionary<string, List<Outermost>> bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> typeInitializers = new(StringComparer.Ordinal);
    private readonly List<string> moduleInitializers = [];
    private readonly List<ProgramReader> readers = [];
    private readonly ConcurrentDictionary<string, string> unreadable = new(StringComparer.Ordinal);

    /// <param name="files">The assemblies, sorted by name.</param>
    public ReferencedBodies(IReadOnlyList<AssemblyFile> files, PermissionCatalog catalog)
    {
        var opened = files.AsParallel().AsOrdered().Select(file => Open(file, catalog)).OfType<Opened>().ToList();
        Types = new(opened.SelectMany(one => one.Types));
        foreach (var (reader, _, outermost) in opened)
        {
            readers.Add(reader);
            foreach (var types in outermost)
                Add(types, new(reader.ReaderOf(types), types, why => unreadable[reader.File.Name] = why));
        }
    }

    /// <summary>
    /// Sets the types of the program. Must be called before a body is read. In the program's own projects, calls through framework
    /// interfaces and base classes are followed. In packages they are not: that would make a check take half as long again.
    /// </summary>
    public void UseIn(IEnumerable<TypeFacts> program, Func<string, bool> isProject)
    {
        var ancestors = new HashSet<string>(program.SelectMany(type => type.Ancestors).Concat(Types.Ancestors), StringComparer.Ordinal);
        foreach (var reader in readers.Where(reader => isProject(reader.File.Name)))
            reader.UseIn(ancestors);
    }

    public TypeTable Types { get; }

    public IReadOnlyList<string> ModuleInitializers => moduleInitializers;

    public IReadOnlyList<(string Assembly, string Why)> Unreadable =>
        [.. unreadable.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))];

    public IEnumerable<string> TypeInitializers(string type) => typeInitializers.TryGetValue(type, out var ids) ? ids : [];

    public IReadOnlyList<MethodFacts> Methods(string id) => [.. Around(id).SelectMany(one => one.Methods(id))];

    public void Expect(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal)
        .SelectMany(id => Around(id).Select(one => (one, id))).GroupBy(wanted => wanted.one, wanted => wanted.id)
        .AsParallel().ForAll(wanted =>
        {
            foreach (var id in wanted)
                wanted.Key.Methods(id);
        });

    private List<Outermost> Around(string id) => bodies.TryGetValue(MemberId.ContainingType(id), out var all) ? all : [];

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

    private void Add(IReadOnlyList<TypeDef> types, Outermost outermost)
    {
        foreach (var type in types.Where(type => !SourceMapper.IsCompilerGenerated(type)))
        {
            if (!bodies.TryGetValue(type.Name, out var all))
                bodies[type.Name] = all = [];
            all.Add(outermost);
            foreach (var method in type.Methods)
                if (method.Name == ".cctor")
                    typeInitializers[type.Name] = [.. TypeInitializers(type.Name), method.Id];
                else if (method.IsModuleInitializer)
                    moduleInitializers.Add(method.Id);
        }
    }

    private sealed record Opened(ProgramReader Reader, IReadOnlyList<TypeFacts> Types, IReadOnlyList<IReadOnlyList<TypeDef>> Outermost);

    // An outermost type and its nested types: their methods by name, and what has been read of them so far.
    private sealed class Outermost(OutermostTypeReader reader, IReadOnlyList<TypeDef> types, Action<string> fail)
    {
        private readonly Dictionary<string, List<MethodFacts>> read = new(StringComparer.Ordinal);
        private ILookup<string, MethodDef>? written;

        public IReadOnlyList<MethodFacts> Methods(string id)
        {
            lock (read)
            {
                try
                {
                    written ??= types.SelectMany(OutermostTypeReader.Written).ToLookup(method => method.Id, StringComparer.Ordinal);
                    if (!read.ContainsKey(id))
                        foreach (var method in written[id])
                            Keep(reader.Read(method));
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    fail(AssemblyFacts.Why(exception));
                }
                return read.TryGetValue(id, out var facts) ? facts : read[id] = [];
            }
        }

        private void Keep(List<MethodFacts> methods)
        {
            foreach (var method in methods)
            {
                if (!read.TryGetValue(method.Id, out var same))
                    read[method.Id] = same = [];
                same.Add(method.Referenced());
            }
        }
    }
}
