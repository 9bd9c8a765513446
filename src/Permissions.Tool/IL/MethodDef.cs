// One method definition: its id, its kind, and what its attributes say.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed class MethodDef
{
    private string? id;
    private AttributeList? attributes;
    private StrongBox<MethodSignature<IlType>>? signature;

    public MethodDef(TypeDef type, MethodDefinitionHandle handle)
    {
        (Type, Handle) = (type, handle);
        Definition = type.File.Metadata.GetMethodDefinition(handle);
        Name = type.File.Metadata.GetString(Definition.Name);
    }

    public TypeDef Type { get; }

    public MethodDefinitionHandle Handle { get; }

    public MethodDefinition Definition { get; }

    public string Name { get; }

    public MethodSignature<IlType> Signature => (signature ??= new(Definition.DecodeSignature(Type.File.Types, null))).Value;

    public string Id => id ??= WriteId(Type.Name, Name, Signature);

    public bool IsStatic => Has(MethodAttributes.Static);

    public bool IsVirtual => Has(MethodAttributes.Virtual);

    public bool IsModuleInitializer =>
        IsStatic && Attributes.Names.Contains("System.Runtime.CompilerServices.ModuleInitializerAttribute");

    public bool IsAbstract => Has(MethodAttributes.Abstract);

    public bool IsFinal => Has(MethodAttributes.Final);

    public bool IsNewSlot => Has(MethodAttributes.NewSlot);

    /// <summary>Whether its body is native code.</summary>
    public bool IsNative =>
        Has(MethodAttributes.PinvokeImpl) || Type is { IsInterface: true, IsImported: true }
            || (Definition.ImplAttributes & (MethodImplAttributes.InternalCall | MethodImplAttributes.Native)) != 0;

    /// <summary>Whether it is protected: only its class and derived classes can call it.</summary>
    public bool IsHook =>
        (Definition.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Family or MethodAttributes.FamORAssem
        && Name != "Finalize";

    public bool IsPublic =>
        (Definition.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family
            or MethodAttributes.FamORAssem
        || Name.Contains('.') && Name is not (".ctor" or ".cctor");

    /// <summary>Whether it is runtime-async: the runtime suspends its body, without a state machine.</summary>
    public bool IsRuntimeAsync => ((int)Definition.ImplAttributes & 0x2000) != 0;

    /// <summary>Whether its caller may get a task before it has ended, with a state machine or runtime-async.</summary>
    public bool IsAsync => IsRuntimeAsync
        || Attributes.StateMachineKind is { } kind && !kind.EndsWith(".IteratorStateMachineAttribute", StringComparison.Ordinal);

    public bool IsIterator =>
        Attributes.StateMachineKind is { } kind && !kind.EndsWith(".AsyncStateMachineAttribute", StringComparison.Ordinal);

    /// <summary>The type that its body returns; for a runtime-async body, the result type of the task.</summary>
    public IlType Returned => IsRuntimeAsync && Signature.ReturnType.Arguments is [var result] ? result : Signature.ReturnType;

    public bool IsOrdinary => !Definition.Attributes.HasFlag(MethodAttributes.SpecialName) && Name != "Finalize";

    public bool IsPrintingOfARecord =>
        Name == "PrintMembers" && Attributes.Names.Contains("System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    public AttributeList Attributes => attributes ??= AttributeList.Read(Type.File, Definition.GetCustomAttributes());

    public IEnumerable<CustomAttributeHandle> ParameterAttributes =>
        Definition.GetParameters().SelectMany(handle => Type.File.Metadata.GetParameter(handle).GetCustomAttributes());

    /// <summary>Whether it removes a handler from an event, and so does not store its argument.</summary>
    public bool IsRemover => Name.StartsWith("remove_", StringComparison.Ordinal) && Owner is not null;

    /// <summary>The method as written in the source, set by the source mapper.</summary>
    public Identity? Identity { get; set; }

    /// <summary>The name of the method whose body creates this lambda, once that body was read.</summary>
    public string? CreatorName { get; set; }

    /// <summary>The method of that name.</summary>
    public MethodDef? CreatedBy { get; set; }

    /// <summary>What the reader knows of it as a callee, after the first lookup.</summary>
    public Callee? Callee { get; set; }

    public AccessorOwner? Owner => Type.Owners.GetValueOrDefault(Handle);

    /// <summary>Its contract: its own or that of its property, otherwise that of its type.</summary>
    public Contract Contract
    {
        get
        {
            if (Name is ".cctor" or "Finalize")
                return default;
            var own = OwnerAttributes is { } more && more.Contract != default
                ? ContractReader.Narrow(Attributes.Contract, more.Contract) : Attributes.Contract;
            return own != default || Name.StartsWith('<') ? own : Type.Attributes.Contract;
        }
    }

    /// <summary>The permissions that are held if it returns true.</summary>
    public int Guards => Attributes.Guards | (OwnerAttributes?.Guards ?? 0);

    /// <summary>Whether the compiler generated its code, as for an accessor of an auto-property.</summary>
    public bool IsWrittenByTheCompiler => Attributes.Names.Contains("System.Runtime.CompilerServices.CompilerGeneratedAttribute");

    /// <summary>The parameters and values with which it does not return, from <c>[DoesNotReturnIf]</c>.</summary>
    public IReadOnlyList<(int Parameter, bool Value)> EndsWhere => endsWhere ??= ReadEndings();

    public AttributeList? OwnerAttributes => Owner?.Attributes;

    public static string WriteId(string type, string name, MethodSignature<IlType> signature)
    {
        var text = new StringBuilder("M:").Append(type).Append('.').Append(name.Replace('.', '#').Replace('<', '{').Replace('>', '}'));
        if (signature.GenericParameterCount > 0)
            text.Append("``").Append(signature.GenericParameterCount);
        if (signature.ParameterTypes.Length > 0)
        {
            text.Append('(');
            for (var i = 0; i < signature.ParameterTypes.Length; i++)
                text.Append(i == 0 ? "" : ",").Append(signature.ParameterTypes[i].Written);
            text.Append(')');
        }
        if (name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit")
            text.Append('~').Append(signature.ReturnType.Written);
        return text.ToString();
    }

    private List<(int, bool)>? endsWhere;

    private List<(int, bool)> ReadEndings()
    {
        var endings = new List<(int, bool)>();
        if (Signature.ParameterTypes.Any(type => type.Name == "System.Boolean"))
            foreach (var handle in Definition.GetParameters())
                if (Type.File.Metadata.GetParameter(handle) is { SequenceNumber: > 0 } parameter
                    && AttributeList.Read(Type.File, parameter.GetCustomAttributes()).EndsIf is { } value)
                    endings.Add((parameter.SequenceNumber - 1, value));
        return endings;
    }

    private bool Has(MethodAttributes attribute) => (Definition.Attributes & attribute) == attribute;
}
