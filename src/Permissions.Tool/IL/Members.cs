// What the tokens in the bodies of one assembly stand for: types, methods and fields, each read once.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace Permissions.Tool.IL;

/// <param name="Container">With its type arguments as the caller gives them.</param>
/// <param name="Definition">The definition, where its assembly could be read.</param>
internal sealed record MethodReference(
    string Id, string Name, IlType Container, IReadOnlyList<IlType> Parameters, IlType Return, bool HasThis, IReadOnlyList<IlType> Arguments, MethodDefinitionFacts? Definition);

internal sealed record FieldReference(string Name, IlType Container, IlType Type, TypeDefinitionFacts? Declaring, FieldDefinitionHandle Handle);

internal sealed class Members(AssemblyFile file)
{
    private readonly Dictionary<EntityHandle, MethodReference> methods = [];
    private readonly Dictionary<EntityHandle, FieldReference> fields = [];

    public IlType Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => file.Types.GetTypeFromDefinition(file.Metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => file.Types.GetTypeFromReference(file.Metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => file.Types.GetTypeFromSpecification(file.Metadata, null, (TypeSpecificationHandle)handle, 0),
        _ => IlType.Unknown,
    };

    public MethodReference Method(EntityHandle handle) => methods.TryGetValue(handle, out var known) ? known : methods[handle] = Read(handle);

    public FieldReference Field(EntityHandle handle) => fields.TryGetValue(handle, out var known) ? known : fields[handle] = ReadField(handle);

    public static TypeDefinitionFacts? Definition(IlType type) => type.Kind == IlTypeKind.Named ? type.Assembly?.Find(type.Name) : null;

    private MethodReference Read(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var type = file.Define(file.Metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                var definition = type.Method((MethodDefinitionHandle)handle);
                return new(definition.Id, definition.Name, type.Self, definition.Signature.ParameterTypes, definition.Signature.ReturnType, !definition.IsStatic, [], definition);
            case HandleKind.MethodSpecification:
                var specification = file.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                var generic = Method(specification.Method);
                var arguments = specification.DecodeSignature(file.Types, null);
                return generic with { Arguments = arguments, Parameters = [.. generic.Parameters.Select(one => one.With([], arguments))], Return = generic.Return.With([], arguments) };
            case HandleKind.MemberReference:
                return ReadReference(file.Metadata.GetMemberReference((MemberReferenceHandle)handle));
            default:
                return new("M:?", "?", IlType.Unknown, [], IlType.Unknown, false, [], null);
        }
    }

    private MethodReference ReadReference(MemberReference reference)
    {
        if (reference.Parent.Kind == HandleKind.MethodDefinition)
            return Method(reference.Parent); // a call with more arguments than are declared
        var name = file.Metadata.GetString(reference.Name);
        var container = Type(reference.Parent);
        var signature = reference.DecodeMethodSignature(file.Types, null);
        var definition = container.Kind == IlTypeKind.Named ? Find(Definition(container), name, signature) : null;
        var id = definition?.Id ?? MethodDefinitionFacts.WriteId(container.Definition, name, signature);
        return new(id, name, container,
            [.. signature.ParameterTypes.Select(one => one.With(container.Arguments, []))], signature.ReturnType.With(container.Arguments, []),
            signature.Header.IsInstance, [], definition);
    }

    private static MethodDefinitionFacts? Find(TypeDefinitionFacts? type, string name, MethodSignature<IlType> signature)
    {
        for (; type is not null; type = type.Base is null ? null : Definition(type.Base))
            foreach (var method in type.Methods)
                if (method.Name == name && method.Signature.GenericParameterCount == signature.GenericParameterCount && Same(method.Signature, signature))
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
            return new(file.Metadata.GetString(field.Name), type.Self, field.DecodeSignature(file.Types, null), type, (FieldDefinitionHandle)handle);
        }
        var reference = file.Metadata.GetMemberReference((MemberReferenceHandle)handle);
        var container = Type(reference.Parent);
        return new(file.Metadata.GetString(reference.Name), container, reference.DecodeFieldSignature(file.Types, null).With(container.Arguments, []), Definition(container), default);
    }
}
