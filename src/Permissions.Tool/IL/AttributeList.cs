// What is read from the attributes of one definition: their types, our contracts, and the state machine.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

/// <param name="Names">Attribute types, by documentation-comment name.</param>
/// <param name="Guards">The permissions of <c>[PermissionGuard]</c>.</param>
/// <param name="EndsIf">The parameter value with which the method does not return.</param>
/// <param name="StateMachine">The type that holds the body of an async method or iterator, as its metadata name.</param>
internal sealed record AttributeList(IReadOnlyList<string> Names, Contract Contract, int Guards, bool NeverReturns, string? StateMachine,
    string? StateMachineKind, (int Kind, string? Name)? Accessor, bool? EndsIf = null)
{
    /// <summary>The types of the attributes that have no arguments.</summary>
    public IReadOnlyList<string> Plain { get; init; } = [];

    private const int EmptyBlob = 4; // two bytes of version, and the number of named arguments

    private static readonly AttributeList None = new([], default, 0, false, null, null, null);

    public static AttributeList Read(AssemblyFile file, CustomAttributeHandleCollection handles)
    {
        if (handles.Count == 0)
            return None;
        var names = new List<string>(handles.Count);
        var contract = default(Contract);
        var guards = 0;
        var plain = new List<string>();
        string? machine = null, kind = null;
        (int, string?)? accessor = null;
        bool? endsIf = null;
        foreach (var handle in handles)
        {
            var attribute = file.Metadata.GetCustomAttribute(handle);
            var name = file.Members.Method(attribute.Constructor).Container.Name;
            names.Add(name);
            if (file.Metadata.GetBlobReader(attribute.Value).Length <= EmptyBlob)
                plain.Add(name);
            switch (name)
            {
                case "Permissions.StartupPhaseAttribute":
                    contract = contract with { IsStartup = true };
                    break;
                case "Permissions.RequiresPermissionAttribute":
                    contract = contract with { Requires = contract.Requires | Bits(attribute) };
                    break;
                case "Permissions.RuntimePhaseAttribute":
                    contract = contract with { IsRuntime = true, RuntimeBits = contract.RuntimeBits | Bits(attribute) };
                    break;
                case "Permissions.PermissionGuardAttribute":
                    guards |= Bits(attribute);
                    break;
                case "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute":
                    endsIf = Decode(attribute) is [{ Value: bool value }, ..] ? value : null;
                    break;
                case "System.Runtime.CompilerServices.UnsafeAccessorAttribute" when Decode(attribute) is [{ Value: int member }, ..]:
                    accessor = (member,
                        attribute.DecodeValue(ArgumentTypes.Instance).NamedArguments.FirstOrDefault(one =>
                            one.Name == "Name").Value as string);
                    break;
                case "System.Runtime.CompilerServices.AsyncStateMachineAttribute":
                case "System.Runtime.CompilerServices.IteratorStateMachineAttribute":
                case "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute":
                    (machine, kind) = (Decode(attribute) is [{ Value: string type }, ..] ? type : null, name);
                    break;
            }
        }
        return new(names, contract, guards, names.Contains("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute"), machine, kind,
            accessor, endsIf) { Plain = plain };
    }

    /// <summary>The types that attributes name with <c>typeof</c>.</summary>
    public static IEnumerable<string> Mentioned(AssemblyFile file, IEnumerable<CustomAttributeHandle> handles)
    {
        foreach (var handle in handles)
        {
            var attribute = file.Metadata.GetCustomAttribute(handle);
            if (file.Members.Method(attribute.Constructor).Container.Name.StartsWith("System.Runtime.CompilerServices.",
                StringComparison.Ordinal))
                continue; // an attribute that the compiler generated
            var arguments = DecodeAll(attribute).ToList();
            foreach (var argument in arguments)
                foreach (var one in argument.Value is ImmutableArray<CustomAttributeTypedArgument<string>> several ? several : [argument])
                    if (one is { Type: "System.Type", Value: string type })
                    {
                        yield return type.Replace('+', '.');
                        foreach (var method in NamedByText(file, type.Replace('+', '.'), arguments))
                            yield return method.Id;
                    }
        }
    }

    private static IEnumerable<MethodDef> NamedByText(AssemblyFile file, string type,
        List<CustomAttributeTypedArgument<string>> arguments) => arguments.Count < 2 ? []
            : file.Find(type)?.Methods.Where(method =>
                arguments.Exists(argument => argument is { Type: "System.String", Value: string name } && name == method.Name)) ?? [];

    /// <summary>The types of attributes that a person wrote.</summary>
    public static IEnumerable<string> Written(AssemblyFile file, IEnumerable<CustomAttributeHandle> handles) =>
        handles.Select(handle => file.Members.Method(file.Metadata.GetCustomAttribute(handle).Constructor).Container.Name)
            .Where(name => !name.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal));

    private static IEnumerable<CustomAttributeTypedArgument<string>> DecodeAll(CustomAttribute attribute)
    {
        try
        {
            var value = attribute.DecodeValue(ArgumentTypes.Instance);
            return value.FixedArguments.Concat(
                value.NamedArguments.Select(named => new CustomAttributeTypedArgument<string>(named.Type, named.Value)));
        }
        catch (BadImageFormatException)
        {
            return []; // one of its arguments is an enum of unknown size
        }
    }

    private static int Bits(CustomAttribute attribute)
    {
        var bits = 0;
        foreach (var argument in Decode(attribute))
        {
            if (argument.Value is int one)
                bits |= one;
            if (argument.Value is ImmutableArray<CustomAttributeTypedArgument<string>> several)
                foreach (var each in several)
                    bits |= each.Value is int more ? more : 0;
        }
        return bits;
    }

    private static ImmutableArray<CustomAttributeTypedArgument<string>> Decode(CustomAttribute attribute)
    {
        try
        {
            return attribute.DecodeValue(ArgumentTypes.Instance).FixedArguments;
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private sealed class ArgumentTypes : ICustomAttributeTypeProvider<string>
    {
        public static readonly ArgumentTypes Instance = new();

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

        public string GetSystemType() => "System.Type";

        public bool IsSystemType(string type) => type == "System.Type";

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
        }

        // null if the attribute names no type
        public string GetTypeFromSerializedName(string? name) => name?.Split(',')[0]!;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
    }
}
