// One assembly on disk: its metadata, its method bodies, its symbols, and the types it defines by name.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Threading;

namespace Permissions.Tool.IL;

internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader image;
    private readonly string?[] names;
    private readonly Lazy<Dictionary<string, TypeDefinitionHandle>> types;
    private readonly Lazy<Dictionary<string, (string Assembly, ExportedType Type)>> forwarded;
    private readonly TypeDef?[] definitions;
    private readonly Lazy<SymbolFile> symbols;

    private AssemblyFile(string path, PEReader image, AssemblySet set, bool isOwn)
    {
        (Path, this.image, Set, IsOwn) = (path, image, set, isOwn);
        Metadata = image.GetMetadataReader();
        Name = Metadata.IsAssembly
            ? Metadata.GetString(Metadata.GetAssemblyDefinition().Name) : System.IO.Path.GetFileNameWithoutExtension(path);
        names = new string?[Metadata.GetTableRowCount(TableIndex.TypeDef) + 1];
        definitions = new TypeDef?[names.Length];
        symbols = new(() => SymbolFile.Open(Path, this.image));
        Types = new(this);
        types = new(IndexTypes);
        forwarded = new(IndexForwarded);
        Members = new(this);
    }

    public string Path { get; }

    public string Name { get; }

    /// <summary>Whether the assembly belongs to the program and not to the framework.</summary>
    public bool IsOwn { get; }

    public MetadataReader Metadata { get; }

    public IEnumerable<string> References =>
        Metadata.AssemblyReferences.Select(handle => Metadata.GetString(Metadata.GetAssemblyReference(handle).Name));

    public Version Version => Metadata.IsAssembly ? Metadata.GetAssemblyDefinition().Version : new();

    /// <summary>The version of a referenced assembly; null if no reference has that name.</summary>
    public Version? VersionOf(string reference) =>
        Metadata.AssemblyReferences.Select(Metadata.GetAssemblyReference)
            .Where(one => Metadata.StringComparer.Equals(one.Name, reference)).Select(one => one.Version).FirstOrDefault();

    public AssemblySet Set { get; }

    public SignatureTypes Types { get; }

    public Members Members { get; }

    public AssemblyFile? CoreLibrary => Set.CoreLibrary;

    public int EntryPoint =>
        image.PEHeaders.CorHeader is { } header && !header.Flags.HasFlag(CorFlags.NativeEntryPoint)
            ? header.EntryPointTokenOrRelativeVirtualAddress : 0;

    /// <summary>Opens an assembly. If it cannot be read, returns null and the reason.</summary>
    public static AssemblyFile? Open(string path, AssemblySet set, bool isOwn, out string? why)
    {
        why = null;
        PEReader? image = null;
        try
        {
            image = new(File.OpenRead(path)); // mapped, not copied
            if (image.HasMetadata)
                return new(path, image, set, isOwn);
            why = "native code";
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException
            or InvalidOperationException)
        {
            why = "cannot be read: " + exception.Message;
        }
        image?.Dispose();
        return null;
    }

    public MethodBodyBlock? Body(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : image.GetMethodBody(method.RelativeVirtualAddress);

    /// <summary>The initial bytes of a field: the data of an array initialiser.</summary>
    public byte[] Data(FieldDefinitionHandle field, int length)
    {
        var address = Metadata.GetFieldDefinition(field).GetRelativeVirtualAddress();
        if (address == 0)
            return [];
        var reader = image.GetSectionData(address).GetReader();
        return reader.ReadBytes(Math.Min(length, reader.Length));
    }

    public SymbolFile Symbols => symbols.Value;

    /// <summary>Returns the same object to all callers on all threads.</summary>
    public TypeDef Define(TypeDefinitionHandle handle)
    {
        ref var known = ref definitions[MetadataTokens.GetRowNumber(handle)];
        return known ?? Interlocked.CompareExchange(ref known, new(this, handle), null) ?? known;
    }

    public string NameOf(TypeDefinitionHandle handle)
    {
        ref var known = ref names[MetadataTokens.GetRowNumber(handle)];
        if (known is not null)
            return known;
        var type = Metadata.GetTypeDefinition(handle);
        var name = Metadata.GetString(type.Name);
        var outer = type.GetDeclaringType();
        var space = Metadata.GetString(type.Namespace);
        return known = !outer.IsNil ? NameOf(outer) + "." + name : space.Length == 0 ? name : space + "." + name;
    }

    public TypeDef? Find(string name)
    {
        if (types.Value.TryGetValue(name, out var handle))
            return Define(handle);
        for (var outer = name; outer.Length > 0; outer = outer[..Math.Max(0, outer.LastIndexOf('.'))])
            if (forwarded.Value.TryGetValue(outer, out var target))
                return Set.Find(target.Assembly) is { } other && other != this ? other.Find(name) : null;
        return null;
    }

    public IlType Reference(TypeReferenceHandle handle)
    {
        var type = Metadata.GetTypeReference(handle);
        var name = Metadata.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = Reference((TypeReferenceHandle)type.ResolutionScope);
                return IlType.Plain(outer.Name + "." + name, outer.Assembly);
            case HandleKind.AssemblyReference:
                var space = Metadata.GetString(type.Namespace);
                var assembly = Metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return IlType.Plain(space.Length == 0 ? name : space + "." + name, Set.Find(Metadata.GetString(assembly.Name)));
            default:
                var around = Metadata.GetString(type.Namespace);
                return IlType.Plain(around.Length == 0 ? name : around + "." + name, this);
        }
    }

    public void Dispose()
    {
        if (symbols.IsValueCreated)
            symbols.Value.Dispose();
        image.Dispose();
    }

    private Dictionary<string, TypeDefinitionHandle> IndexTypes()
    {
        var index = new Dictionary<string, TypeDefinitionHandle>(StringComparer.Ordinal);
        foreach (var handle in Metadata.TypeDefinitions)
            index[NameOf(handle)] = handle;
        return index;
    }

    private Dictionary<string, (string, ExportedType)> IndexForwarded()
    {
        var index = new Dictionary<string, (string, ExportedType)>(StringComparer.Ordinal);
        foreach (var handle in Metadata.ExportedTypes)
        {
            var type = Metadata.GetExportedType(handle);
            if (!type.IsForwarder || type.Implementation.Kind != HandleKind.AssemblyReference)
                continue;
            var space = Metadata.GetString(type.Namespace);
            var name = Metadata.GetString(type.Name);
            index[space.Length == 0 ? name : space + "." + name] =
                (Metadata.GetString(Metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name), type);
        }
        return index;
    }
}
