// Reads an assembly into facts: types first, then every body from the source, each followed by the lambdas that it creates.
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

    private readonly AssemblyFile file;
    private readonly ReaderContext context;
    private readonly SourceMapper mapper;
    private readonly IReadOnlyList<TypeFacts> types;

    private ProgramReader(AssemblyFile file, PermissionCatalog catalog, IEnumerable<string>? otherAncestors)
    {
        this.file = file;
        mapper = new();
        var reader = new TypeReader(mapper);
        types = Types().Where(type => !SourceMapper.IsCompilerGenerated(type)).AsParallel().AsOrdered().Select(reader.Read).ToArray();
        context = new(catalog, mapper, reader,
            otherAncestors is null ? null : new(types.SelectMany(type => type.Ancestors).Concat(otherAncestors), StringComparer.Ordinal));
    }

    /// <summary>Reads the main assembly of a program.</summary>
    /// <param name="referencedAncestors">The types of referenced assemblies, and the types that these derive from or implement.</param>
    public static ProgramFacts ReadMain(AssemblyFile file, PermissionCatalog catalog, PermissionSet assumed,
        IEnumerable<string> referencedAncestors)
    {
        var reader = new ProgramReader(file, catalog, referencedAncestors);
        var methods = reader.ReadMethods();
        return new()
        {
            Methods = methods,
            Types = reader.types,
            EntryPoint = reader.EntryPoint() is { } main ? reader.mapper.IdOf(main) : null,
            AssumedDrop = assumed,
            GeneratedFiles = [.. methods.Select(method => method.Place.File).Distinct(StringComparer.Ordinal).Where(IsGenerated)],
        };
    }

    /// <summary>Reads the types of one assembly on its own, for any program that uses it.</summary>
    public static ProgramReader OfAssembly(AssemblyFile file, PermissionCatalog catalog) => new(file, catalog, otherAncestors: null);

    /// <summary>Sets the types that the program derives from and implements. Must be called before a body is read.</summary>
    public void UseIn(HashSet<string> programAncestors) => context.UseIn(programAncestors);

    public AssemblyFile File => file;

    public IReadOnlyList<TypeFacts> TypeFacts => types;

    /// <summary>The outermost types, each with its nested types, in metadata order.</summary>
    public IEnumerable<IReadOnlyList<TypeDef>> OutermostTypes() => Types().GroupBy(Outermost).Select(same => same.ToList());

    /// <summary>A reader of single methods of an outermost type and its nested types.</summary>
    public OutermostTypeReader ReaderOf(IReadOnlyList<TypeDef> outermost) => new(context, Outermost(outermost[0]));

    // Detects generated files by name, as the compiler does. The comment at the top of a file is not in the symbols.
    private static bool IsGenerated(string file) => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<TypeDef> Types() =>
        // the C# compiler emits no functions there
        file.Metadata.TypeDefinitions.Select(file.Define)
            .Where(type => type.Name != TypeDef.OfTheModule || type.Methods.Any(method => method.Name != ".cctor"));

    // Outermost types share no lambdas and no closures, so they can be read in parallel. Their order is kept, so that the same program
    // gives the same report.
    public List<MethodFacts> ReadMethods()
    {
        var outermost = OutermostTypes().AsParallel().AsOrdered().Select(types => OutermostTypeReader.Read(context, types))
            .ToList();
        return [.. outermost.SelectMany(type => type.Methods), .. outermost.SelectMany(type => type.LeftOver)];
    }

    public static TypeDef Outermost(TypeDef type)
    {
        while (type.Outer is { } outer)
            type = outer;
        return type;
    }

    // The entry point of an async Main is a method that the compiler generates and that calls Main.
    private MethodDef? EntryPoint()
    {
        if (file.EntryPoint == 0)
            return null;
        var handle = MetadataTokens.EntityHandle(file.EntryPoint);
        if (handle.Kind != HandleKind.MethodDefinition || file.Members.Method(handle).Definition is not { } entry)
            return null;
        if (entry.Name != "<Main>" || file.Body(entry.Definition) is not { } body)
            return entry;
        foreach (var instruction in new MethodCode(body).Instructions)
            if (instruction.Code == ILOpCode.Call
                && file.Members.Method(MetadataTokens.EntityHandle((int)instruction.Operand)).Definition is { Type.IsOwn: true } called)
                return called;
        return entry;
    }
}
