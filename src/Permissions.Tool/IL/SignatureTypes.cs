// Turns the signatures of one assembly's metadata into types.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Permissions.Tool.IL;

internal sealed class SignatureTypes(AssemblyFile file) : ISignatureTypeProvider<IlType, object?>
{
    private static readonly IlType[] TypeParameters = [
        .. Enumerable.Range(0, 32).Select(index => new IlType(IlTypeKind.TypeParameter, index.ToString(), null, []))];
    private static readonly IlType[] MethodParameters = [
        .. Enumerable.Range(0, 32).Select(index => new IlType(IlTypeKind.MethodParameter, index.ToString(), null, []))];

    private readonly ConcurrentDictionary<EntityHandle, IlType> named = new();
    private readonly ConcurrentDictionary<PrimitiveTypeCode, IlType> primitives = new();
    // one object for equal signatures, so that facts about a type are computed once
    private readonly ConcurrentDictionary<IlType, IlType> made = new(SameParts.Instance);

    public IlType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Named(handle, () => IlType.Plain(file.NameOf(handle), file));

    public IlType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Named(handle, () => file.Reference(handle));

    public IlType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle,
        byte rawTypeKind) =>
        Named(handle, () => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext));

    public IlType GetSZArrayType(IlType elementType) => Shared(IlType.Around(IlTypeKind.Array, elementType));

    public IlType GetArrayType(IlType elementType, ArrayShape shape) =>
        Shared(IlType.Around(IlTypeKind.Array, elementType, Math.Max(1, shape.Rank)));

    public IlType GetByReferenceType(IlType elementType) => Shared(IlType.Around(IlTypeKind.Reference, elementType));

    public IlType GetPointerType(IlType elementType) => Shared(IlType.Around(IlTypeKind.Pointer, elementType));

    public IlType GetGenericInstantiation(IlType genericType, ImmutableArray<IlType> typeArguments) => 
        Shared(new(genericType.Kind, genericType.Name, genericType.Assembly, ImmutableCollectionsMarshal.AsArray(typeArguments)!));

    public IlType GetGenericTypeParameter(object? genericContext, int index) =>
        index < TypeParameters.Length ? TypeParameters[index] : new(IlTypeKind.TypeParameter, index.ToString(), null, []);

    public IlType GetGenericMethodParameter(object? genericContext, int index) => 
        index < MethodParameters.Length ? MethodParameters[index] : new(IlTypeKind.MethodParameter, index.ToString(), null, []);

    public IlType GetFunctionPointerType(MethodSignature<IlType> signature) =>
        new(IlTypeKind.FunctionPointer,
            "=FUNC:" + signature.ReturnType.Written + "(" + string.Join(",", signature.ParameterTypes.Select(type => type.Written)) + ")",
            null, []);

    public IlType GetModifiedType(IlType modifier, IlType unmodifiedType, bool isRequired) => unmodifiedType;

    public IlType GetPinnedType(IlType elementType) => elementType;

    public IlType GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        primitives.GetOrAdd(typeCode, code => IlType.Plain("System." + code, file.CoreLibrary));

    private IlType Named(EntityHandle handle, Func<IlType> make) =>
        named.TryGetValue(handle, out var known) ? known : named.GetOrAdd(handle, make());

    private IlType Shared(IlType type) => made.GetOrAdd(type, type);

    private sealed class SameParts : IEqualityComparer<IlType>
    {
        public static readonly SameParts Instance = new();

        public bool Equals(IlType? one, IlType? other)
        {
            if (one!.Kind != other!.Kind || one.Rank != other.Rank || one.Arguments.Count != other.Arguments.Count
                || one.Assembly != other.Assembly || one.Name != other.Name)
                return false;
            for (var i = 0; i < one.Arguments.Count; i++)
                if (!ReferenceEquals(one.Arguments[i], other.Arguments[i]))
                    return false;
            return true;
        }

        public int GetHashCode(IlType type)
        {
            var hash = (int)type.Kind + type.Name.Length;
            foreach (var argument in type.Arguments)
                hash = unchecked(hash * 31 + RuntimeHelpers.GetHashCode(argument));
            return hash;
        }
    }
}
