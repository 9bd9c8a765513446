// What is known of one value on the evaluation stack or in a local.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed record Operand
{
    public static readonly Operand Unknown = new();

    public static readonly Operand Null = new() { IsNull = true };

    private static readonly Operand[] Written = [
        .. Enumerable.Range(-1, 10).Select(number => new Operand { Constant = number, IsWritten = true })];

    /// <summary>A number from -1 to 8, written as an opcode of its own.</summary>
    public static Operand Small(int number) => Written[number + 1];

    /// <summary>The static type, as far as metadata says.</summary>
    public IlType? Type { get; init; }

    /// <summary>Whether the object was made right here, so that it is of no derived type.</summary>
    public bool IsExact { get; init; }

    public object? Constant { get; init; }

    public bool IsNull { get; init; }

    /// <summary>Whether this is an exception that was caught: it is there.</summary>
    public bool IsCaught { get; init; }

    /// <summary>Whether the number was written, not calculated.</summary>
    public bool IsWritten { get; init; }

    /// <summary>What is known of it where it guards a call or names a permission; of a constant, its own words say it.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Whether this is the object whose method is read.</summary>
    public bool IsThis { get; init; }

    public IReadOnlyList<string> Nodes { get; init; } = [];

    public bool IsExpressionTree { get; init; }

    /// <summary>The elements of an array that is written out; shared by all who hold the array.</summary>
    public Operand?[]? Elements { get; init; }

    /// <summary>Of the address of an element of a span: its number among <see cref="Elements"/>.</summary>
    public int? Element { get; init; }

    /// <summary>The method whose pointer this is.</summary>
    public MethodReference? Function { get; init; }

    public bool IsFunction => Function is not null;

    /// <summary>The type that a type token stands for.</summary>
    public IlType? Named { get; init; }

    /// <summary>What a field token stands for.</summary>
    public FieldReference? Field { get; init; }

    /// <summary>What this is the address of.</summary>
    public Slot? Address { get; init; }

    public int? Number => Constant is int number ? number : IsNull ? 0 : null;

    public bool IsSameAs(Operand other) =>
        ReferenceEquals(this, other)
        || Equals(Constant, other.Constant) && IsNull == other.IsNull && IsCaught == other.IsCaught && Condition == other.Condition
            && IsThis == other.IsThis && Equals(Type, other.Type) && IsExact == other.IsExact
        && ReferenceEquals(Elements, other.Elements) && Equals(Address, other.Address) && IsFunction == other.IsFunction
            && IsExpressionTree == other.IsExpressionTree
        && (ReferenceEquals(Nodes, other.Nodes) || Nodes.SequenceEqual(other.Nodes, StringComparer.Ordinal));

    /// <summary>What tells this value apart where a branch may depend on it.</summary>
    public string Signature() => IsCaught ? "x" : Number is { } number ? "c" + number : Condition is null ? "" : Condition.ToString();

    /// <summary>The same where a slot gets another value.</summary>
    public Operand Without(string slot) =>
        Condition is not null && Condition.Parts().Any(part => part.Slot == slot) ? this with { Condition = null }
            : Elements is not null && Elements.Any(part => part is { Condition: not null } && part.Without(slot) != part)
            ? this with { Elements = null } : this;

    /// <summary>What it says where only what guards a call matters.</summary>
    public Condition? AsCondition(IlType? type) => Condition ?? (Number is { } number && !IsNull
        ? (Type ?? type)?.Name == "Permissions.Permission" || type?.Name == "Permissions.Permission" ? new(ConditionKind.Named, number)
            : number is 0 or 1 ? Condition.Constant(number != 0) : null
        : null);

    /// <summary>The value as facts state it, given where it is handed to.</summary>
    public Value ToValue(IlType? given)
    {
        var constant = Constant;
        if (constant is int number)
            constant = given?.Name switch
            {
                "Permissions.Permission" => new PermissionConstant(number),
                "System.Boolean" => number != 0,
                _ => Type?.Name == "Permissions.Permission" ? new PermissionConstant(number) : constant,
            };
        if (constant is null && Nodes.Count == 0 && Elements is null && Condition is null)
            return Value.Nothing;
        var element = Type is { Kind: IlTypeKind.Array } array ? array.Element : null;
        return new()
        {
            Constant = constant,
            Nodes = Nodes,
            IsExpressionTree = IsExpressionTree,
            Condition = Condition,
            Elements = Elements is null ? null : [.. Elements.Select(one => one is null ? Value.Nothing : one.ToValue(element))],
        };
    }
}

/// <summary>A place that keeps a value.</summary>
/// <param name="Local">The number of the local, or -1.</param>
internal sealed record Slot(int Local, string Node, IlType Type);
