// The part of the reader that finds the type arguments of a call: named types, or type parameters of the enclosing code.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private IReadOnlyList<string> TypesOf(MethodReference called, IReadOnlyList<Value> arguments)
    {
        List<string>? types = null;
        foreach (var type in called.Arguments)
            (types ??= []).Add(TypeArgument(type));
        foreach (var type in called.Container.Arguments)
            (types ??= []).Add(TypeArgument(type));
        foreach (var argument in arguments)
            if (argument.Constant is TypeConstant given)
                (types ??= []).Add(given.Type);
        return types ?? (IReadOnlyList<string>)[];
    }

    // An API that gets a type, as a type argument or by typeof, may create objects of it.
    private bool NamesTypes(MethodReference called, IReadOnlyList<Value> values) =>
        called.Arguments.Any(type => type.IsParameter || type.Kind == IlTypeKind.Named && !context.IsPlatform(type.Definition))
            || values.Any(value => value.Constant is TypeConstant given && !context.IsPlatform(TypeFacts.Definition(given.Type)));

    private string TypeArgument(IlType type)
    {
        if (type.IsParameter)
            return TypeParameterNode(type);
        if (type.Kind == IlTypeKind.Named && type.Arguments.Count > 0 && type.HasParameters())
            GiveArguments(type);
        return type.Kind is IlTypeKind.Named or IlTypeKind.Array ? type.Constructed() : "";
    }

    // The type arguments of a generic type flow to its type parameters, wherever its members use them.
    private void GiveArguments(IlType type)
    {
        var ordinal = 0;
        foreach (var (owner, number) in MemberId.TypeParameters(type.Name))
            if (ordinal < type.Arguments.Count)
                Give(type.Arguments[ordinal++], Value.TypeParameter(owner, number));
    }

    private void Give(IlType argument, string parameter)
    {
        if (TypeArgument(argument) is { Length: > 0 } given && given != parameter)
            flows.Add(new(Value.TypeNode(given), parameter));
    }

    // A method group of a generic method runs with the type arguments that are written here.
    private void GiveArguments(MethodReference named, string methodId)
    {
        for (var i = 0; i < named.Arguments.Count; i++)
        {
            var parameter = Value.TypeParameter(methodId, i);
            Give(named.Arguments[i], Value.Indirect(parameter));
            flows.Add(new(Value.Indirect(parameter), parameter));
        }
    }

    private string TypeParameterNode(IlType parameter)
    {
        var number = int.Parse(parameter.Name);
        if (parameter.Kind == IlTypeKind.MethodParameter)
            return Value.TypeParameter(identity.Id, number);
        if (!SourceMapper.IsCompilerGenerated(method.Type))
            return OfType(method.Type, number);
        // a closure or a state machine repeats the type parameters of the enclosing code under the same names
        var name = NameOf(method.Type.GenericParameters, number);
        for (var around = written; around is not null; around = around.CreatedBy)
            if (NumberOf(around.Definition.GetGenericParameters(), name) is var found and >= 0)
                return Value.TypeParameter(context.SourceMapper.IdOf(around), found);
        var owner = SourceMapper.SourceType(method.Type);
        return OfType(owner, NumberOf(owner.GenericParameters, name));
    }

    private static string OfType(TypeDef type, int number)
    {
        foreach (var (owner, ordinal) in MemberId.TypeParameters(type.Name))
            if (number-- == 0)
                return Value.TypeParameter(owner, ordinal);
        return "";
    }

    private string NameOf(GenericParameterHandleCollection parameters, int number) =>
        number < parameters.Count ? file.Metadata.GetString(file.Metadata.GetGenericParameter(parameters[number]).Name) : "";

    private int NumberOf(GenericParameterHandleCollection parameters, string name)
    {
        for (var i = 0; i < parameters.Count; i++)
            if (file.Metadata.StringComparer.Equals(file.Metadata.GetGenericParameter(parameters[i]).Name, name))
                return i;
        return -1;
    }
}
