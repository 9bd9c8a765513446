// One type definition: its ancestors, members and kind, read once.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Threading;

namespace Permissions.Tool.IL;

internal sealed class TypeDef
{
    private readonly TypeDefinition definition;
    private MethodDef[]? methods;
    private CachedFlag hasStaticInitialiser;
    private IReadOnlyList<IlType>? interfaces;
    private HashSet<string>? events;
    private AttributeList? attributes;

    public TypeDef(AssemblyFile file, TypeDefinitionHandle handle)
    {
        (File, Handle) = (file, handle);
        definition = file.Metadata.GetTypeDefinition(handle);
        Name = file.NameOf(handle);
        MetadataName = file.Metadata.GetString(definition.Name);
        Base = definition.BaseType.IsNil ? null : file.Members.Type(definition.BaseType);
        Arity = definition.GetGenericParameters().Count;
        IsVariant = definition.GetGenericParameters()
            .Any(parameter => (file.Metadata.GetGenericParameter(parameter).Attributes & GenericParameterAttributes.VarianceMask) != 0);
        Outer = definition.GetDeclaringType() is { IsNil: false } outer ? file.Define(outer) : null;
        IsCompilerGenerated = MetadataName.StartsWith('<') && MetadataName != OfTheModule
            && !MetadataName.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
            && !MetadataName.Contains(">F", StringComparison.Ordinal)
            || Outer is { IsCompilerGenerated: true };
    }

    /// <summary>The name of the type that contains the global functions of a module.</summary>
    public const string OfTheModule = "<Module>";

    public AssemblyFile File { get; }

    public TypeDefinitionHandle Handle { get; }

    /// <summary>Documentation-comment name without <c>T:</c>.</summary>
    public string Name { get; }

    public string MetadataName { get; }

    public int Arity { get; }

    /// <summary>Its type parameters, those of the enclosing types first.</summary>
    public GenericParameterHandleCollection GenericParameters => definition.GetGenericParameters();

    public IlType? Base { get; }

    public TypeDef? Outer { get; }

    public IEnumerable<TypeDef> Nested => definition.GetNestedTypes().Select(File.Define);

    public bool IsOwn => File.IsOwn;

    public bool IsInterface => (definition.Attributes & TypeAttributes.Interface) != 0;

    /// <summary>Whether it is an imported COM interface or class.</summary>
    public bool IsImported => (definition.Attributes & TypeAttributes.Import) != 0;

    public bool IsSealed => (definition.Attributes & TypeAttributes.Sealed) != 0;

    public bool IsAbstract => (definition.Attributes & TypeAttributes.Abstract) != 0;

    public bool IsEnum => Base?.Name == "System.Enum";

    public bool IsValueType => Base?.Name is "System.ValueType" or "System.Enum" && Name != "System.Enum";

    public bool IsDelegate => Base?.Name == "System.MulticastDelegate";

    /// <summary>Whether its metadata makes it visible to other assemblies.</summary>
    public bool IsVisible => (definition.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public
        || (definition.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily
            or TypeAttributes.NestedFamORAssem && Outer!.IsVisible;

    /// <summary>The display name, without the number of type parameters and without the prefix of a file-local type.</summary>
    public string SimpleName
    {
        get
        {
            var name = MetadataName.StartsWith('<') && MetadataName.IndexOf(">F", StringComparison.Ordinal) is var end and > 0
                && MetadataName.IndexOf("__", end, StringComparison.Ordinal) is var start and > 0
                ? MetadataName[(start + 2)..] : MetadataName;
            return name.IndexOf('`') is var tick and > 0 ? name[..tick] : name;
        }
    }

    public bool IsVariant { get; }

    public AttributeList Attributes => attributes ??= AttributeList.Read(File, definition.GetCustomAttributes());

    /// <summary>
    /// The types that attributes of the type, its members and their parameters name, and the attributes of its properties and fields.
    /// </summary>
    public IEnumerable<string> Mentioned
    {
        get
        {
            var ofData = definition.GetProperties()
                .SelectMany(handle => File.Metadata.GetPropertyDefinition(handle).GetCustomAttributes())
                .Concat(definition.GetFields().SelectMany(handle => File.Metadata.GetFieldDefinition(handle).GetCustomAttributes()))
                .ToList();
            return AttributeList.Mentioned(File, definition.GetCustomAttributes()
                .Concat(Methods.SelectMany(method => method.Definition.GetCustomAttributes().Concat(method.ParameterAttributes)))
                .Concat(ofData)).Concat(AttributeList.Written(File, ofData)).Distinct(StringComparer.Ordinal);
        }
    }

    public IReadOnlyList<IlType> Interfaces => interfaces ??= definition.GetInterfaceImplementations()
        .Select(handle => File.Members.Type(File.Metadata.GetInterfaceImplementation(handle).Interface)).ToList();

    /// <summary>Returns the same objects to all callers on all threads.</summary>
    public MethodDef[] Methods => methods
        ?? Interlocked.CompareExchange(ref methods, [.. definition.GetMethods().Select(handle => new MethodDef(this, handle))], null)
        ?? methods;

    public bool HasStaticInitialiser => (hasStaticInitialiser = hasStaticInitialiser != CachedFlag.Unknown ? hasStaticInitialiser
        : Methods.Any(method => method.Name == ".cctor") ? CachedFlag.Yes : CachedFlag.No) == CachedFlag.Yes;

    /// <summary>Whether the compiler generated the type: a closure, a cache of delegates, data.</summary>
    public bool IsCompilerGenerated { get; }

    /// <summary>Whether the source has a static constructor. Without one, the initialiser may run before the first access.</summary>
    public bool HasStaticConstructor => HasStaticInitialiser && (definition.Attributes & TypeAttributes.BeforeFieldInit) == 0;

    public IEnumerable<(EntityHandle Body, EntityHandle Declared)> ExplicitImplementations =>
        definition.GetMethodImplementations().Select(handle => File.Metadata.GetMethodImplementation(handle))
            .Select(row => (row.MethodBody, row.MethodDeclaration));

    /// <summary>The type as its own members see it: with its type parameters as type arguments.</summary>
    public IlType Self =>
        self ??= new(IlTypeKind.Named, Name, File,
            Enumerable.Range(0, Arity).Select(i => File.Types.GetGenericTypeParameter(null, i)).ToArray());

    private IlType? self;

    public bool HasEvent(string name) =>
        (events ??= definition.GetEvents().Select(handle => File.Metadata.GetString(File.Metadata.GetEventDefinition(handle).Name))
            .ToHashSet(StringComparer.Ordinal)).Contains(name);

    public IlType? FieldType(string name)
    {
        foreach (var handle in definition.GetFields())
            if (File.Metadata.StringComparer.Equals(File.Metadata.GetFieldDefinition(handle).Name, name))
                return File.Members.Field(handle).Type;
        return null;
    }

    public MethodDef Method(MethodDefinitionHandle handle)
    {
        var index = MetadataTokens.GetRowNumber(handle) - MetadataTokens.GetRowNumber(Methods[0].Handle);
        return index >= 0 && index < Methods.Length && Methods[index].Handle == handle
            ? Methods[index] : Methods.First(method => method.Handle == handle);
    }

    /// <summary>The property or event behind each accessor.</summary>
    public Dictionary<MethodDefinitionHandle, AccessorOwner> Owners => owners ??= ReadOwners();

    private Dictionary<MethodDefinitionHandle, AccessorOwner>? owners;

    private Dictionary<MethodDefinitionHandle, AccessorOwner> ReadOwners()
    {
        var found = new Dictionary<MethodDefinitionHandle, AccessorOwner>();
        foreach (var handle in definition.GetProperties())
        {
            var property = File.Metadata.GetPropertyDefinition(handle);
            var accessors = property.GetAccessors();
            var isIndexer = property.DecodeSignature(File.Types, null).ParameterTypes.Length > 0;
            var owner = new AccessorOwner(File, isIndexer ? "this[]" : File.Metadata.GetString(property.Name),
                property.GetCustomAttributes());
            foreach (var accessor in new[] { accessors.Getter, accessors.Setter })
                if (!accessor.IsNil)
                    found[accessor] = owner;
        }
        foreach (var handle in definition.GetEvents())
        {
            var @event = File.Metadata.GetEventDefinition(handle);
            var accessors = @event.GetAccessors();
            foreach (var accessor in new[] { accessors.Adder, accessors.Remover })
                if (!accessor.IsNil)
                    found[accessor] = new(File, File.Metadata.GetString(@event.Name), @event.GetCustomAttributes());
        }
        foreach (var (called, owner) in ExtensionBlocks.Accessors(this))
            found[called.Handle] = owner;
        return found;
    }
}

/// <summary>A property or event: its display name and its attributes.</summary>
internal sealed class AccessorOwner(AssemblyFile file, string name, CustomAttributeHandleCollection handles)
{
    private AttributeList? attributes;

    public string Name => name;

    public AttributeList Attributes => attributes ??= AttributeList.Read(file, handles);
}
