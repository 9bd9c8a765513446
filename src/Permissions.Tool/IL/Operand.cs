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

    /// <summary>A number from -1 to 8, which has an opcode of its own.</summary>
    public static Operand Small(int number) => Written[number + 1];

    /// <summary>The static type, if metadata shows it.</summary>
    public IlType? Type { get; init; }

    /// <summary>Whether the object was created in this body, so that its type is exact.</summary>
    public bool IsExact { get; init; }

    public object? Constant { get; init; }

    public bool IsNull { get; init; }

    /// <summary>Whether this is a caught exception, which is never null.</summary>
    public bool IsCaught { get; init; }

    /// <summary>Whether the number is a literal and not the result of a calculation.</summary>
    public bool IsWritten { get; init; }

    /// <summary>
    /// The condition that the value represents, if it may guard a call or name a permission. For a constant, the value itself is enough.
    /// </summary>
    public Condition? Condition { get; init; }

    /// <summary>Whether this is the 'this' of the method.</summary>
    public bool IsThis { get; init; }

    public IReadOnlyList<string> Nodes { get; init; } = [];

    public bool IsExpressionTree { get; init; }

    /// <summary>The elements of an array whose content is known; shared by all operands that are the same array.</summary>
    public Operand?[]? Elements { get; init; }

    /// <summary>For the address of an element of a span, its index in <see cref="Elements"/>.</summary>
    public int? Element { get; init; }

    /// <summary>The method to which this is a pointer.</summary>
    public MethodReference? Function { get; init; }

    public bool IsFunction => Function is not null;

    /// <summary>The type that a type token stands for.</summary>
    public IlType? Named { get; init; }

    /// <summary>The field that a field token stands for.</summary>
    public FieldReference? Field { get; init; }

    /// <summary>The parameter whose value this is, if the method never assigns it and its type has constants.</summary>
    public string? Parameter { get; init; }

    /// <summary>What has been subtracted from the parameter.</summary>
    public int Subtracted { get; init; }

    /// <summary>The slot of which this is the address.</summary>
    public Slot? Address { get; init; }

    public int? Number => Constant is int number ? number : IsNull ? 0 : null;

    public bool IsSameAs(Operand other) =>
        ReferenceEquals(this, other)
        || Equals(Constant, other.Constant) && IsNull == other.IsNull && IsCaught == other.IsCaught && Condition == other.Condition
            && IsThis == other.IsThis && Equals(Type, other.Type) && IsExact == other.IsExact
        && ReferenceEquals(Elements, other.Elements) && Equals(Address, other.Address) && IsFunction == other.IsFunction
            && IsExpressionTree == other.IsExpressionTree && Parameter == other.Parameter && Subtracted == other.Subtracted
        && (ReferenceEquals(Nodes, other.Nodes) || Nodes.SequenceEqual(other.Nodes, StringComparer.Ordinal));

    /// <summary>The key that distinguishes this value if a branch may depend on it.</summary>
    public string Signature() => IsCaught ? "x" : Number is { } number ? "c" + number : Condition is not null ? Condition.ToString()
        : Elements is { Length: > 0 and < 8 } parts && Type?.Name.StartsWith("System.ValueTuple", StringComparison.Ordinal) == true
            ? string.Concat(parts.Select(part => part?.Signature() + ";")) : "";

    /// <summary>The same operand after a slot gets another value.</summary>
    public Operand Without(string slot) =>
        Condition is not null && Condition.Parts().Any(part => part.Slot == slot) ? this with { Condition = null }
            : Elements is not null && Elements.Any(part => part is { Condition: not null } && part.Without(slot) != part)
            ? this with { Elements = null } : this;

    /// <summary>The operand as a condition that may guard a call.</summary>
    public Condition? AsCondition(IlType? type) => Condition ?? (Number is { } number && !IsNull
        ? (Type ?? type)?.Name == "Permissions.Permission" || type?.Name == "Permissions.Permission" ? new(ConditionKind.Named, number)
            : number is 0 or 1 ? Condition.Constant(number != 0) : null
        : null);

    /// <summary>The value in the facts, if it is passed to a parameter of this type.</summary>
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

/// <summary>A place that holds a value.</summary>
/// <param name="Local">The number of the local, or -1.</param>
internal sealed record Slot(int Local, string Node, IlType Type);
