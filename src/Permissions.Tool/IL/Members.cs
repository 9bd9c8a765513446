// The types, methods and fields that the tokens in one assembly's bodies stand for, each read once.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Permissions.Tool.IL;

/// <param name="Container">The declaring type, with the type arguments of the caller.</param>
/// <param name="Definition">The definition, if its assembly could be read.</param>
internal sealed record MethodReference(
    string Id, string Name, IlType Container, IReadOnlyList<IlType> Parameters, IlType Return, bool HasThis,
    IReadOnlyList<IlType> Arguments, MethodDef? Definition)
{
    /// <summary>What the reader knows of it, after the first lookup.</summary>
    public Callee? Callee { get; set; }
}

internal sealed record FieldReference(string Name, IlType Container, IlType Type, TypeDef? Declaring, FieldDefinitionHandle Handle);

internal sealed class Members(AssemblyFile file)
{
    private readonly MethodReference?[] defined = Table<MethodReference>(file, TableIndex.MethodDef);
    private readonly MethodReference?[] referenced = Table<MethodReference>(file, TableIndex.MemberRef);
    private readonly MethodReference?[] specified = Table<MethodReference>(file, TableIndex.MethodSpec);
    private readonly FieldReference?[] definedFields = Table<FieldReference>(file, TableIndex.Field);
    private readonly FieldReference?[] referencedFields = Table<FieldReference>(file, TableIndex.MemberRef);

    public IlType Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => file.Types.GetTypeFromDefinition(file.Metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => file.Types.GetTypeFromReference(file.Metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => file.Types.GetTypeFromSpecification(file.Metadata, null, (TypeSpecificationHandle)handle, 0),
        _ => IlType.Unknown,
    };

    public MethodReference Method(EntityHandle handle)
    {
        var table = handle.Kind switch
        {
            HandleKind.MethodDefinition => defined,
            HandleKind.MemberReference => referenced,
            HandleKind.MethodSpecification => specified,
            _ => null,
        };
        // two threads may read it at the same time; both results are equal
        return table is null ? Read(handle) : table[MetadataTokens.GetRowNumber(handle)] ??= Read(handle);
    }

    public FieldReference Field(EntityHandle handle) =>
        (handle.Kind == HandleKind.FieldDefinition
            ? definedFields : referencedFields)[MetadataTokens.GetRowNumber(handle)] ??= ReadField(handle);

    public static TypeDef? Definition(IlType type) => type.Declared;

    private static T?[] Table<T>(AssemblyFile file, TableIndex table)
        where T : class => new T?[file.Metadata.GetTableRowCount(table) + 1];

    private MethodReference Read(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var type = file.Define(file.Metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                var definition = type.Method((MethodDefinitionHandle)handle);
                return new(definition.Id, definition.Name, type.Self, definition.Signature.ParameterTypes, definition.Signature.ReturnType,
                    !definition.IsStatic, [], definition);
            case HandleKind.MethodSpecification:
                var specification = file.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                var generic = Method(specification.Method);
                var arguments = specification.DecodeSignature(file.Types, null);
                return generic
                    with { Arguments = arguments, Parameters = [.. generic.Parameters.Select(one => one.With([], arguments))],
                        Return = generic.Return.With([], arguments), Callee = null };
            case HandleKind.MemberReference:
                return ReadReference(file.Metadata.GetMemberReference((MemberReferenceHandle)handle));
            default:
                return new("M:?", "?", IlType.Unknown, [], IlType.Unknown, false, [], null);
        }
    }

    private MethodReference ReadReference(MemberReference reference)
    {
        if (reference.Parent.Kind == HandleKind.MethodDefinition)
            return Method(reference.Parent); // a call with more arguments than the method declares (varargs)
        var name = file.Metadata.GetString(reference.Name);
        var container = Type(reference.Parent);
        var signature = reference.DecodeMethodSignature(file.Types, null);
        var definition = container.Kind == IlTypeKind.Named ? Find(Definition(container), name, signature) : null;
        var id = definition?.Id ?? MethodDef.WriteId(container.Definition, name, signature);
        return new(id, name, container,
            [.. signature.ParameterTypes.Select(one => one.With(container.Arguments, []))],
            signature.ReturnType.With(container.Arguments, []),
            signature.Header.IsInstance, [], definition);
    }

    private static MethodDef? Find(TypeDef? type, string name, MethodSignature<IlType> signature)
    {
        for (; type is not null; type = type.Base is null ? null : Definition(type.Base))
            foreach (var method in type.Methods)
                if (method.Name == name && method.Signature.GenericParameterCount == signature.GenericParameterCount
                    && Same(method.Signature, signature))
                    return method;
        return null;
    }

    private static bool Same(MethodSignature<IlType> one, MethodSignature<IlType> other)
    {
        if (one.ParameterTypes.Length != other.ParameterTypes.Length || one.Header.IsInstance != other.Header.IsInstance)
            return false;
        for (var i = 0; i < one.ParameterTypes.Length; i++)
            if (one.ParameterTypes[i].Written != other.ParameterTypes[i].Written)
                return false;
        return one.ReturnType.Written == other.ReturnType.Written;
    }

    private FieldReference ReadField(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            var field = file.Metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
            var type = file.Define(field.GetDeclaringType());
            return new(file.Metadata.GetString(field.Name), type.Self, field.DecodeSignature(file.Types, null), type,
                (FieldDefinitionHandle)handle);
        }
        var reference = file.Metadata.GetMemberReference((MemberReferenceHandle)handle);
        var container = Type(reference.Parent);
        return new(file.Metadata.GetString(reference.Name), container,
            reference.DecodeFieldSignature(file.Types, null).With(container.Arguments, []), Definition(container), default);
    }
}
