// Reads an assembly into facts: types first, then every body that a person wrote, and behind each the lambdas that it makes.
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
    /// <param name="referencedAncestors">The types that a type of a referenced assembly is, derives from or implements.</param>
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

    /// <summary>Reads the types of one assembly by itself, for whatever program may use it.</summary>
    public static ProgramReader OfAssembly(AssemblyFile file, PermissionCatalog catalog) => new(file, catalog, otherAncestors: null);

    /// <summary>Says what the program that uses the assembly derives from and implements, before a body is read.</summary>
    public void UseIn(HashSet<string> programAncestors) => context.UseIn(programAncestors);

    public AssemblyFile File => file;

    public IReadOnlyList<TypeFacts> TypeFacts => types;

    /// <summary>The outermost types, each with what is nested in it, in the order of the assembly.</summary>
    public IEnumerable<IReadOnlyList<TypeDef>> OutermostTypes() => Types().GroupBy(Outermost).Select(same => same.ToList());

    /// <summary>A reader of single methods of an outermost type and of what is nested in it.</summary>
    public OutermostTypeReader ReaderOf(IReadOnlyList<TypeDef> outermost) => new(context, Outermost(outermost[0]));

    // As the compiler tells them by name; the comment at their top is not in the symbols.
    private static bool IsGenerated(string file) => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<TypeDef> Types() =>
        // no C# compiler writes functions there
        file.Metadata.TypeDefinitions.Select(file.Define)
            .Where(type => type.Name != TypeDef.OfTheModule || type.Methods.Any(method => method.Name != ".cctor"));

    // Outermost types share no lambdas and no closures, so that they can be read side by side; their order is kept: the same program must
    // give the same report.
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

    // The entry point of an asynchronous Main is a method of the compiler that calls it.
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
