// The part of the reader that reads dynamic calls: each has a binder that the generated code creates at its first use.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private readonly Dictionary<string, Binder> binders = new(StringComparer.Ordinal);

    /// <summary>The member names that a dynamic call looks up, as metadata spells them.</summary>
    private sealed record Binder(params string[] Names);

    // The fields in which the generated code stores binders, one for each dynamic call of a method.
    private static bool IsBinder(FieldReference field) =>
        field.Declaring is { IsOwn: true } type && type.MetadataName.StartsWith("<>o__", StringComparison.Ordinal)
            && SourceMapper.IsCompilerGenerated(type);

    private static Binder BinderOf(MethodReference called, Operand[] arguments)
    {
        var name = arguments.Select(argument => argument.Constant).OfType<string>().FirstOrDefault() ?? "";
        return called.Name switch
        {
            "InvokeMember" => new(name),
            "GetMember" => new("get_" + name),
            "SetMember" => new("set_" + name),
            "GetIndex" => new("get_Item"),
            "SetIndex" => new("set_Item"),
            "InvokeConstructor" => new(".ctor"),
            "Convert" => new("op_Implicit", "op_Explicit"),
            "BinaryOperation" or "UnaryOperation" => new("op_" + Operator((ExpressionType?)arguments[1].Number)),
            "IsEvent" => new(),
            _ => new(""),
        };
    }

    private static string Operator(ExpressionType? kind) => kind switch
    {
        ExpressionType.Add or ExpressionType.AddAssign => "Addition",
        ExpressionType.Subtract or ExpressionType.SubtractAssign => "Subtraction",
        ExpressionType.Multiply or ExpressionType.MultiplyAssign => "Multiply",
        ExpressionType.Divide or ExpressionType.DivideAssign => "Division",
        ExpressionType.Modulo or ExpressionType.ModuloAssign => "Modulus",
        ExpressionType.LeftShift or ExpressionType.LeftShiftAssign => "LeftShift",
        ExpressionType.RightShift or ExpressionType.RightShiftAssign => "RightShift",
        ExpressionType.And or ExpressionType.AndAssign => "BitwiseAnd",
        ExpressionType.Or or ExpressionType.OrAssign => "BitwiseOr",
        ExpressionType.ExclusiveOr or ExpressionType.ExclusiveOrAssign => "ExclusiveOr",
        ExpressionType.Equal => "Equality",
        ExpressionType.NotEqual => "Inequality",
        ExpressionType.Negate => "UnaryNegation",
        ExpressionType.Not => "LogicalNot",
        ExpressionType.IsTrue => "True",
        ExpressionType.IsFalse => "False",
        _ => kind?.ToString() ?? "", // UnaryPlus, OnesComplement, Increment, Decrement, LessThan and others have the same name
    };

    // The first argument is the call site, the second the object, or the type whose static member is called.
    private Operand CallBound(Binder? binder, Operand[] arguments, IlType returned)
    {
        var handed = arguments.Skip(1).ToList();
        var isOperator = binder is { Names: [{ } only, ..] } && only.StartsWith("op_", StringComparison.Ordinal);
        var receiver = handed.Count > 0 && !isOperator ? handed[0] : Operand.Unknown;
        var values = (isOperator ? handed : handed.Skip(1)).Select(argument => argument.ToValue(null)).ToList();
        var nodes = new List<string>();
        var names = binder?.Names ?? [""];
        if (receiver.Named is { } named && Members.Definition(named) is { } type)
            return CallStatic(type, names[0], values, returned);
        if (names is [""])
        {
            nodes.Add(Result(at.Offset, names.Length, returned, isFollowed: true));
            Add(at.Offset, names.Length, new() { Kind = SiteKind.Invoke, Receiver = receiver.ToValue(null), Arguments = values,
                Result = nodes[0], Place = PlaceAt(at.Offset) });
        }
        for (var part = 0; part < names.Length; part++)
        {
            var result = Result(at.Offset, part, returned, isFollowed: true);
            Add(at.Offset, part, new() { Kind = SiteKind.Dynamic, Target = names[part], IsAsync = true, Receiver = receiver.ToValue(null),
                Arguments = values, Result = result, Place = PlaceAt(at.Offset) });
            nodes.Add(result);
        }
        if (names.Length > 1) // a conversion may return the object unchanged
            nodes.AddRange(handed.SelectMany(argument => argument.Nodes));
        return new() { Type = returned, Nodes = nodes };
    }

    // The overload is chosen at run time, but the candidates are known here.
    private Operand CallStatic(TypeDef type, string name, IReadOnlyList<Value> arguments, IlType returned)
    {
        var isConstructor = name == ".ctor";
        if (isConstructor)
            created.Add(type.Name);
        var nodes = new List<string>();
        foreach (var target in type.Methods.Where(one => one.Name == name && one.IsStatic != isConstructor
            && one.Signature.ParameterTypes.Length >= arguments.Count))
        {
            var callee = context.CalleeOf(new(target.Id, target.Name, type.Self, target.Signature.ParameterTypes,
                target.Signature.ReturnType, HasThis: isConstructor, [], target));
            nodes.Add(Result(at.Offset, nodes.Count, returned, isFollowed: true));
            Add(at.Offset, nodes.Count - 1, new()
            {
                Kind = SiteKind.Call, Target = callee.Id, IsOwn = callee.IsOwn, NeverReturns = callee.NeverReturns, Guards = callee.Guards,
                Contract = callee.Contract, IsAsync = callee.IsTask, Arguments = arguments, Result = nodes[^1], Place = PlaceAt(at.Offset),
                Touches = callee.IsOwn && type.HasStaticInitialiser && type != written.Type ? type.Name : null,
            });
        }
        return new() { Type = returned, Nodes = nodes };
    }
}
