// Writes the types of metadata signatures as documentation-comment ids spell them.
using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Text;

namespace Permissions.Catalog.Tests.Reading;

internal sealed class TypeNames : ISignatureTypeProvider<string, object?>
{
    public static readonly TypeNames Instance = new();

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return Of(reader, outer) + "." + name;
        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return Of(reader, (TypeReferenceHandle)type.ResolutionScope) + "." + name;
        return type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name;
    }

    /// <summary>The definition's name behind any handle of a type: of <c>List{int}</c> it is <c>List`1</c>.</summary>
    public static string? Definition(MetadataReader reader, EntityHandle handle)
    {
        if (handle.IsNil)
            return null;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return Of(reader, (TypeDefinitionHandle)handle);
            case HandleKind.TypeReference:
                return Of(reader, (TypeReferenceHandle)handle);
            case HandleKind.TypeSpecification:
                var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
                    return null;
                blob.ReadByte();
                return Definition(reader, blob.ReadTypeHandle());
            default:
                return null;
        }
    }

    public static string Parameters(MethodSignature<string> signature) =>
        signature.ParameterTypes.Length == 0 ? "" : "(" + string.Join(",", signature.ParameterTypes) + ")";

    public static string MethodId(string type, string name, MethodSignature<string> signature)
    {
        var id = new StringBuilder("M:").Append(type).Append('.')
            .Append(name is ".ctor" or ".cctor" ? "#" + name[1..] : name.Replace('.', '#').Replace('<', '{').Replace('>', '}'));
        if (signature.GenericParameterCount > 0)
            id.Append("``").Append(signature.GenericParameterCount);
        id.Append(Parameters(signature));
        if (name is "op_Implicit" or "op_Explicit")
            id.Append('~').Append(signature.ReturnType);
        return id.ToString();
    }

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) =>
        elementType + "[" + string.Join(",", Enumerable.Repeat("0:", shape.Rank)) + "]";

    public string GetByReferenceType(string elementType) => elementType + "@";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericMethodParameter(object? context, int index) => "``" + index;

    public string GetGenericTypeParameter(object? context, int index) => "`" + index;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "=FUNC:" + signature.ReturnType + Parameters(signature);

    // Arguments stand at the level that declares their parameters: Outer{A}.Inner{B}.
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        var next = 0;
        return string.Join(".", genericType.Split('.').Select(part =>
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0)
                return part;
            var count = int.Parse(part[(tick + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            next += count;
            return part[..tick] + "{" + string.Join(",", typeArguments.Skip(next - count).Take(count)) + "}";
        }));
    }
}
