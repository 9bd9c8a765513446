// Writes what was read off one referenced assembly as a fact file.
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Permissions.Reachability.Facts;

namespace Permissions.Reachability.FactFiles;

public static class FactFileWriter
{
    /// <summary>The first line of every fact file: what it is, and the version of its form.</summary>
    public const string Heading = "permissions facts 3";

    /// <param name="assembly">The assembly's simple name.</param>
    /// <param name="key">Changes whenever the facts may be others.</param>
    public static string Write(string assembly, string key, IReadOnlyList<TypeFacts> types, IReadOnlyList<MethodFacts> methods)
    {
        var writer = new FactTextWriter();
        foreach (var type in types)
            Write(writer, type);
        foreach (var method in methods)
            Write(writer, method);
        var file = Body(assembly, key).Append("types ").Append(types.Count).Append('\n').Append("methods ").Append(methods.Count)
            .Append('\n');
        writer.AppendTo(file);
        return WithHeading(file);
    }

    /// <summary>Of an assembly that could not be read: nothing but why.</summary>
    public static string WriteUnreadable(string assembly, string key, string why) =>
        WithHeading(Body(assembly, key).Append("unreadable ").Append(FactFileLines.Escape(why)).Append('\n'));

    /// <summary>A sum over the rest of a file (FNV-1a), by which damage is noticed.</summary>
    internal static string Sum(string file, int start)
    {
        var sum = 14695981039346656037;
        for (var i = start; i < file.Length; i++)
            sum = unchecked((sum ^ file[i]) * 1099511628211);
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static StringBuilder Body(string assembly, string key) =>
        new StringBuilder("assembly ").Append(FactFileLines.Escape(assembly)).Append('\n').Append("key ").Append(key).Append('\n');

    private static string WithHeading(StringBuilder body)
    {
        var rest = body.ToString();
        return $"{Heading}\nsum {Sum(rest, 0)}\n{rest}";
    }

    private static void Write(FactTextWriter to, TypeFacts type)
    {
        to.Text(type.Id);
        to.Flags(type.IsAbstract, type.IsInterface, type.IsStruct, type.IsPublic, type.HasStaticConstructor);
        to.TextList(type.Ancestors);
        to.TextList(type.FrameworkAncestors);
        to.TextList(type.Bases);
        to.List(type.Implementations, one => Write(to, one));
        to.List(type.Overrides, one => Write(to, one));
        to.TextList(type.Hooks);
        to.TextList(type.Constructors);
        to.TextList(type.PublicMethods);
        to.TextList(type.PublicStatics);
        to.TextList(type.Accessors);
        to.TextList(type.PropertyTypes);
        to.TextList(type.Attributes);
        to.TextList(type.Mentioned);
        to.EndRecord();
    }

    private static void Write(FactTextWriter to, Replacement replacement)
    {
        to.Text(replacement.Declared);
        to.Text(replacement.Actual);
        to.Text(replacement.Through);
    }

    private static void Write(FactTextWriter to, MethodFacts method)
    {
        to.Text(method.Id);
        to.Text(method.Type);
        to.Flags(method.IsTypeInitializer, method.IsModuleInitializer, method.IsStatic, method.IsPublic, method.IsAsync, method.IsIterator,
            method.IsNested, method.IsPassedOver);
        to.Text(method.Name);
        Write(to, method.Place);
        to.TextList(method.ParameterTypes);
        to.TextList(method.Attributes);
        to.TextList(method.Taken);
        to.TextList(method.Given);
        Write(to, method.Contract);
        to.List(method.Sites, site => Write(to, site));
        to.List(method.Blocks, block => Write(to, block));
        to.List(method.Flows, flow =>
        {
            Node(to, flow.From);
            Node(to, flow.To);
        });
        to.TextList(method.Created);
        to.Text(method.Unreadable);
        to.EndRecord();
    }

    private static void Write(FactTextWriter to, Block block)
    {
        to.List(block.Sites, to.Number);
        to.List(block.Next, edge =>
        {
            to.Number(edge.To);
            Write(to, edge.Condition);
            to.Flags(edge.WhenTrue);
        });
        to.List(block.Assignments, assignment =>
        {
            to.Number(assignment.Before);
            Node(to, assignment.Slot);
            Write(to, assignment.Value);
        });
        to.List(block.Handlers, to.Number);
    }

    private static void Write(FactTextWriter to, Condition? condition)
    {
        to.Number(condition is null ? -1 : (int)condition.Kind);
        switch (condition?.Kind)
        {
            case ConditionKind.Constant or ConditionKind.Named or ConditionKind.Result:
                to.Number(condition.Number);
                break;
            case ConditionKind.Given:
                to.Number(condition.Number);
                to.Number(condition.Parameter);
                break;
            case ConditionKind.Stored:
                Node(to, condition.Slot);
                break;
            case not null and not ConditionKind.Nothing:
                Write(to, condition.First);
                Write(to, condition.Second);
                break;
        }
    }

    private static void Write(FactTextWriter to, Site site)
    {
        to.Number((int)site.Kind);
        to.Text(site.Target);
        to.Flags(site.IsVirtual, site.IsOwn, site.IsNative, site.NeverReturns, site.IsAsync, site.MakesTypeParameter, site.CanHaveStub);
        to.Text(site.Touches);
        to.Number(site.Guards);
        Write(to, site.Contract);
        to.Text(site.ReceiverType);
        Write(to, site.Receiver);
        to.List(site.Arguments, value => Write(to, value));
        to.TextList(site.Types);
        Node(to, site.Result);
        Write(to, site.Place);
    }

    private static void Write(FactTextWriter to, Contract contract)
    {
        to.Flags(contract.IsStartup, contract.IsRuntime, contract.Requires != 0 || contract.RuntimeBits != 0);
        if (contract.Requires == 0 && contract.RuntimeBits == 0)
            return;
        to.Number(contract.Requires);
        to.Number(contract.RuntimeBits);
    }

    private static void Write(FactTextWriter to, Place place)
    {
        to.Text(place.File);
        if (place.File is null)
            return;
        to.Number(place.Start);
        to.Number(place.Length);
        to.Number(place.Line);
        to.Number(place.Column);
        to.Number(place.EndLine - place.Line);
        to.Number(place.EndColumn);
    }

    private static void Write(FactTextWriter to, Value value)
    {
        to.Flags(value.IsExpressionTree, value.Elements is not null, value.Nodes.Count > 0, value.Condition is not null, value.IsStored);
        switch (value.Constant)
        {
            case null:
                to.Number((int)ConstantKind.None);
                break;
            case string text:
                to.Number((int)ConstantKind.Text);
                to.Text(text);
                break;
            case PermissionConstant permission:
                to.Number((int)ConstantKind.Permission);
                to.Number(permission.Bits);
                break;
            case TypeConstant type:
                to.Number((int)ConstantKind.Type);
                to.Text(type.Type);
                break;
            default:
                WriteNumber(to, value.Constant);
                break;
        }
        if (value.Elements is not null)
            to.List(value.Elements, element => Write(to, element));
        if (value.Nodes.Count > 0)
            to.List(value.Nodes, node => Node(to, node));
        if (value.Condition is not null)
            Write(to, value.Condition);
    }

    // Of other constants nothing is ever asked but whether they are an integer.
    private static void WriteNumber(FactTextWriter to, object constant)
    {
        var number = constant switch { int i => i, bool b => b ? 1 : 0, byte b => b, sbyte b => b, short s => s, ushort s => s,
            char c => c, uint u when u <= int.MaxValue => (int)u, long l when (int)l == l => (int?)(int)l, _ => null };
        to.Number((int)(number is null ? ConstantKind.None : ConstantKind.Number));
        if (number is { } known)
            to.Number(known);
    }

    // A node is a member and a part of it; the parts of one member share its name.
    private static void Node(FactTextWriter to, string node)
    {
        var bar = node.LastIndexOf('|');
        to.Text(bar < 0 ? node : node.Substring(0, bar));
        to.Text(bar < 0 ? null : node.Substring(bar + 1));
    }
}

internal enum ConstantKind
{
    None,
    Number,
    Text,
    Permission,
    Type,
}
