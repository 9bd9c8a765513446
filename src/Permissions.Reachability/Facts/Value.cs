// What is known of a value: its constant, and the nodes of the value graph that it may come from.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

/// <summary>
/// Nodes name where runnable things (delegates, lazy sequences, tasks) come from or are kept, as plain strings:
/// a body (<see cref="Body"/>), a slot (local, parameter, field, result of a method) or the result of a call.
/// </summary>
public sealed class Value
{
    public static readonly Value Nothing = new();

    /// <summary>Boxed primitive or string, the permissions of an array as their elements; null when unknown.</summary>
    public object? Constant { get; init; }

    /// <summary>The elements, when the value is an array or a collection expression that is written out.</summary>
    public IReadOnlyList<Value>? Elements { get; init; }

    public IReadOnlyList<string> Nodes { get; init; } = Array.Empty<string>();

    /// <summary>What is known of it where it guards a call or names a permission.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The same where only what guards a call matters: constants are conditions too.</summary>
    public Condition? AsCondition() => Condition ?? Constant switch
    {
        bool answer => Facts.Condition.Constant(answer),
        PermissionConstant named => new(ConditionKind.Named, named.Bits),
        string name when PermissionSet.TryParse(name, out var named) => new(ConditionKind.Named, named.Bits),
        _ => null,
    };

    /// <summary>The same where sites have other numbers.</summary>
    public Value Renumbered(Func<int, int> number) => Condition is null ? this : With(Condition.Renumbered(number));

    /// <summary>The same with another condition.</summary>
    public Value With(Condition? condition) => condition == Condition ? this
        : new() { Constant = Constant, Elements = Elements, Nodes = Nodes, IsExpressionTree = IsExpressionTree, IsStored = IsStored,
            Condition = condition };

    /// <summary>The same value as an array or a collection class, which holds its elements.</summary>
    public Value Stored() => IsStored || Nodes.Count == 0 ? this
        : new() { Constant = Constant, Elements = Elements, Nodes = Nodes, IsExpressionTree = IsExpressionTree, Condition = Condition,
            IsStored = true };

    /// <summary>Whether the nodes stand for an expression tree: built, not run, until something compiles it.</summary>
    public bool IsExpressionTree { get; init; }

    /// <summary>
    /// Whether its static type is an array or a collection class: the nodes are its elements, and enumerating it runs none of them.
    /// </summary>
    public bool IsStored { get; init; }

    /// <summary>The bodies of a delegate from which another one is removed: each of that one's bodies is removed once.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> nodes, IReadOnlyList<string> removed)
    {
        var left = nodes.ToList();
        foreach (var body in removed.Where(node => BodyOf(node) is not null))
            if (left.LastIndexOf(body) is var last and >= 0)
                left.RemoveAt(last);
        return left;
    }

    /// <summary>A body that runs when the value is invoked or enumerated.</summary>
    public static string Body(string methodId) => "=>" + methodId;

    /// <summary>A virtual member behind a method group: it is dispatched where it is invoked.</summary>
    public static string VirtualBody(string methodId, string receiverType) => "v>" + methodId + "|" + receiverType;

    /// <summary>A body that no head can read, and why.</summary>
    public static string UnreadableBody(string why) => "?>" + why;

    /// <summary>Why the target of a P/Invoke or of a pointer from outside cannot be analysed.</summary>
    public const string NativeCode = "native code";

    /// <summary>What stands behind a pointer from outside of the program.</summary>
    public static readonly string NativeBody = UnreadableBody(NativeCode);

    /// <summary>Why nobody can read the body that a node stands for, or null for any other node.</summary>
    public static string? UnreadableOf(string node) => node.StartsWith("?>", StringComparison.Ordinal) ? node.Substring(2) : null;

    /// <summary>The id of the member that a node stands for as a body, or null for any other node.</summary>
    public static string? BodyOf(string node) =>
        node.StartsWith("=>", StringComparison.Ordinal) ? node.Substring(2) : node.StartsWith("v>", StringComparison.Ordinal)
            ? node.Substring(2, node.LastIndexOf('|') - 2) : null;

    /// <summary>A type that is given for a type parameter, with its own arguments where they are known.</summary>
    public static string Type(string type) => "t>" + type;

    /// <summary>An object of the program that a framework's type hides: of this type, or of one that derives from it.</summary>
    public static string Object(string type) => "o>" + type;

    /// <summary>An object of exactly this type.</summary>
    public static string MadeObject(string type) => "m>" + type;

    /// <summary>The type of the object that a node stands for, or null for any other node.</summary>
    public static string? ObjectOf(string node) =>
        node.StartsWith("o>", StringComparison.Ordinal) || node.StartsWith("m>", StringComparison.Ordinal) ? node.Substring(2) : null;

    /// <param name="hidden">The node of the object.</param>
    /// <summary>
    /// An object of the program inside one of a framework's that was made around it and calls it through one of its framework types.
    /// </summary>
    public static string Inside(string hidden, string through) => "c>" + hidden + "|" + through;

    public static bool IsInside(string node) => node.StartsWith("c>", StringComparison.Ordinal);

    /// <summary>A member that reflection found: it runs where reflection invokes it.</summary>
    public static string Member(string memberId) => "r>" + memberId;

    /// <summary>The id of the member that reflection found, or null for any other node.</summary>
    public static string? MemberOf(string node) => node.StartsWith("r>", StringComparison.Ordinal) ? node.Substring(2) : null;

    /// <summary>Any type, given where no head can see it.</summary>
    public const string AnyType = "t>?";

    /// <summary>The type that a node stands for, or null for any other node.</summary>
    public static string? TypeOf(string node) => node.StartsWith("t>", StringComparison.Ordinal) ? node.Substring(2) : null;

    /// <summary>The types that are given for a type parameter.</summary>
    /// <param name="owner">The id of the method that declares it, or the name of the type.</param>
    public static string TypeParameter(string owner, int ordinal) => "T:" + owner + "|" + ordinal;

    /// <summary>The node of an entry of <see cref="Site.Types"/>.</summary>
    public static string TypeNode(string type) => type.Length == 0 || IsTypeParameter(type) ? type : Type(type);

    public static bool IsTypeParameter(string? node) => node is not null && node.StartsWith("T:", StringComparison.Ordinal);

    /// <summary>What arrives at a parameter through a delegate, not by a call of its method.</summary>
    public static string Indirect(string parameter) => "i" + parameter;

    /// <summary>
    /// What is added to the collection that a node stands for, so that others that have the same collection see it: a parameter's callers,
    /// and the method that returned it.
    /// </summary>
    public static string Added(string node) => "+" + node;

    /// <summary>Whether the collection of a node also has other names, outside of the method.</summary>
    public static bool IsElsewhere(string node) => node.Length > 2 && node[1] == ':' && node[0] is 'P' or 'C' or 'R';

    /// <summary>The flows of a collection that gets another name: what is added by one name is there by the other.</summary>
    public static IEnumerable<Flow> Alias(string from, string to)
    {
        var added = IsElsewhere(to) && to[0] != 'C' ? Added(to) : to;
        if (from.Length < 2 || from[1] != ':' || from[0] is not ('L' or 'F' or 'P' or 'C'))
            yield break;
        if (to[0] != 'R' || from[0] != 'C')
            yield return new(added, from);
        if (IsElsewhere(from))
            yield return new(added, Added(from));
    }

    /// <summary>The elements of the collection from which a lazy sequence takes its own.</summary>
    public static string ElementsOf(string node) => "e" + node;

    public static string Local(string methodId, string name) => "L:" + methodId + "|" + name;

    public static string Parameter(string methodId, int ordinal) => "P:" + methodId + "|" + ordinal;

    public static string Field(string fieldId) => "F:" + fieldId;

    public static string Result(string methodId) => "R:" + methodId;

    /// <summary>The slot for a part of the tuple that a method returns.</summary>
    public static string ResultPart(string methodId, int part) => Result(methodId) + "#" + part;

    public static string Call(string methodId, int index) => "C:" + methodId + "|" + index;
}

/// <summary>A value moves from one node of the value graph to another.</summary>
public readonly record struct Flow(string From, string To);

/// <summary>A type given by typeof.</summary>
/// <param name="Type">As in <see cref="Site.Types"/>.</param>
public sealed record TypeConstant(string Type);

/// <summary>A constant of the Permission enum, so that it differs from any other number.</summary>
public sealed record PermissionConstant(int Bits);
