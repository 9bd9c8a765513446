// Turns the signatures of one assembly's metadata into types.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;

namespace Permissions.Tool.IL;

internal sealed class SignatureTypes(AssemblyFile file) : ISignatureTypeProvider<IlType, object?>
{
    private readonly Dictionary<EntityHandle, IlType> named = [];

    public IlType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Named(handle, () => IlType.Plain(file.NameOf(handle), file));

    public IlType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Named(handle, () => file.Reference(handle));

    public IlType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Named(handle, () => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext));

    public IlType GetSZArrayType(IlType elementType) => IlType.Around(IlTypeKind.Array, elementType);

    public IlType GetArrayType(IlType elementType, ArrayShape shape) => IlType.Around(IlTypeKind.Array, elementType, Math.Max(1, shape.Rank));

    public IlType GetByReferenceType(IlType elementType) => IlType.Around(IlTypeKind.Reference, elementType);

    public IlType GetPointerType(IlType elementType) => IlType.Around(IlTypeKind.Pointer, elementType);

    public IlType GetGenericInstantiation(IlType genericType, ImmutableArray<IlType> typeArguments) => genericType with { Arguments = [.. typeArguments] };

    public IlType GetGenericTypeParameter(object? genericContext, int index) => new(IlTypeKind.TypeParameter, index.ToString(), null, []);

    public IlType GetGenericMethodParameter(object? genericContext, int index) => new(IlTypeKind.MethodParameter, index.ToString(), null, []);

    public IlType GetFunctionPointerType(MethodSignature<IlType> signature) =>
        new(IlTypeKind.FunctionPointer, "=FUNC:" + signature.ReturnType.Written + "(" + string.Join(",", signature.ParameterTypes.Select(type => type.Written)) + ")", null, []);

    public IlType GetModifiedType(IlType modifier, IlType unmodifiedType, bool isRequired) => unmodifiedType;

    public IlType GetPinnedType(IlType elementType) => elementType;

    public IlType GetPrimitiveType(PrimitiveTypeCode typeCode) => IlType.Plain("System." + typeCode, file.CoreLibrary);

    private IlType Named(EntityHandle handle, Func<IlType> make) => named.TryGetValue(handle, out var known) ? known : named[handle] = make();
}
