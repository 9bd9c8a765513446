// Reads a whole program into facts: types first, then every body that a person wrote, and behind each the lambdas that it makes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed class ProgramReader
{
    private static readonly string[] Endings = [".designer.cs", ".generated.cs", ".g.cs", ".g.i.cs"];

    private readonly AssemblySet set;
    private readonly IReadOnlyCollection<AssemblyFile> files;
    private readonly ReaderContext context;
    private readonly Folding folding;
    private readonly List<TypeFacts> types = [];
    private readonly List<MethodFacts> methods = [];
    private readonly HashSet<MethodDefinitionFacts> read = [];

    private ProgramReader(AssemblySet set, IReadOnlyCollection<AssemblyFile> files, PermissionCatalog catalog, bool isWhole)
    {
        this.set = set;
        this.files = files;
        folding = new(set);
        var reader = new TypeReader(folding, withMentioned: !isWhole);
        foreach (var type in Types().Where(type => !Folding.IsMade(type)))
            types.Add(reader.Read(type));
        context = new(catalog, folding, isWhole ? new(types.SelectMany(type => type.Ancestors), StringComparer.Ordinal) : null);
    }

    /// <summary>Reads a whole program.</summary>
    public static ProgramFacts Read(AssemblySet set, PermissionCatalog catalog, PermissionSet assumed)
    {
        var reader = new ProgramReader(set, set.Own, catalog, isWhole: true);
        reader.ReadMethods();
        return new()
        {
            Methods = reader.methods,
            Types = reader.types,
            EntryPoint = reader.EntryPoint() is { } main ? reader.folding.IdOf(main) : null,
            AssumedDrop = assumed,
            GeneratedFiles = [.. reader.methods.Select(method => method.Place.File).Distinct(StringComparer.Ordinal).Where(IsGenerated)],
        };
    }

    /// <summary>Reads one assembly by itself, for whatever program may use it.</summary>
    public static (IReadOnlyList<TypeFacts> Types, IReadOnlyList<MethodFacts> Methods) ReadAssembly(AssemblySet set, AssemblyFile file, PermissionCatalog catalog)
    {
        var reader = new ProgramReader(set, [file], catalog, isWhole: false);
        reader.ReadMethods();
        return (reader.types, reader.methods);
    }

    // As the compiler tells them by name; the comment at their top is not in the symbols.
    private static bool IsGenerated(string file) => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<TypeDefinitionFacts> Types() =>
        files.SelectMany(file => file.Metadata.TypeDefinitions.Select(file.Define)).Where(type => type.Name != "<Module>");

    // What is nested is read behind what it is nested in: then it is known what it captures.
    private void ReadMethods()
    {
        foreach (var type in Types().Where(type => !Folding.IsMade(type)))
            foreach (var method in type.Methods)
                if (!method.Name.StartsWith('<') || method.Name is "<Main>$" or "<Clone>$")
                    ReadMethod(method);
        foreach (var type in Types().Where(type => !type.MetadataName.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal) && folding.Kickoff(type) is null))
            foreach (var method in type.Methods)
                if (method.Name.StartsWith('<') && method.Name != "<Main>" && method.Name is not ".ctor" and not ".cctor")
                    ReadMethod(method);
    }

    private void ReadMethod(MethodDefinitionFacts start)
    {
        var pending = new Queue<MethodDefinitionFacts>([start]);
        while (pending.Count > 0)
        {
            var method = pending.Dequeue();
            if (!context.IsWhole && UnsafeAccessors.FactsOf(method) is { } accessor)
                methods.Add(accessor);
            if (method.IsAbstract || method.IsNative || method.IsComparisonOfARecord || Interceptors.IsOne(method) || !read.Add(method))
                continue;
            var body = method;
            if (method.Attributes.StateMachine is not null && folding.MachineOf(method) is { } machine)
            {
                body = machine.Methods.FirstOrDefault(one => one.Name == "MoveNext") ?? method;
                foreach (var ending in machine.Methods.Where(one => one.Name.StartsWith("<>m__Finally", StringComparison.Ordinal)))
                    methods.AddRange(BodyReader.Read(context, ending, method).Facts);
            }
            var (facts, nested) = BodyReader.Read(context, body, method);
            methods.AddRange(facts);
            foreach (var one in nested)
                pending.Enqueue(one);
        }
    }

    // The entry point of an asynchronous Main is a method of the compiler that calls it.
    private MethodDefinitionFacts? EntryPoint()
    {
        if (set.Main is not { EntryPoint: not 0 } main)
            return null;
        var handle = MetadataTokens.EntityHandle(main.EntryPoint);
        if (handle.Kind != HandleKind.MethodDefinition || main.Members.Method(handle).Definition is not { } entry)
            return null;
        if (entry.Name != "<Main>" || main.Body(entry.Definition) is not { } body)
            return entry;
        foreach (var instruction in new MethodCode(body).Instructions)
            if (instruction.Code == ILOpCode.Call && main.Members.Method(MetadataTokens.EntityHandle((int)instruction.Operand)).Definition is { Type.IsOwn: true } called)
                return called;
        return entry;
    }
}
