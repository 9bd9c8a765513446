// Maps compiler-generated code to the source: state machines to their method, closures to their lambdas and local functions.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Permissions.Tool.IL;

/// <summary>A method as written in the source.</summary>
/// <param name="Name">The name that a path shows.</param>
/// <param name="Type">The type of the member that it is or is nested in.</param>
internal sealed record Identity(string Id, string Name, TypeDef Type, bool IsNested, bool IsLambda);

internal sealed class SourceMapper
{
    private readonly ConcurrentDictionary<AssemblyFile, Lazy<StateMachines>> files = new();

    /// <summary>The method whose body this state machine holds; null if the type is not a state machine.</summary>
    public MethodDef? Kickoff(TypeDef type) => In(type.File)?.Kickoffs.GetValueOrDefault(type);

    /// <summary>The state machine that holds the body of an async method or iterator.</summary>
    public TypeDef? MachineOf(MethodDef kickoff) => In(kickoff.Type.File)?.Machines.GetValueOrDefault(kickoff);

    // A method and its state machine are in one file, so a file is scanned at the first question about one of its methods.
    private StateMachines? In(AssemblyFile file) => file.IsOwn ? files.GetOrAdd(file, one => new(() => StateMachines.Of(one))).Value : null;

    /// <summary>Whether the compiler generated the type: a closure, a cache of delegates, data.</summary>
    public static bool IsCompilerGenerated(TypeDef type) => type.IsCompilerGenerated;

    public static bool IsClosure(TypeDef type) => type.MetadataName.StartsWith("<>c", StringComparison.Ordinal);

    public string IdOf(MethodDef method) => Of(method).Id;

    public Identity Of(MethodDef method) => method.Identity ??= Identify(method);

    /// <summary>Records the method whose body creates a lambda.</summary>
    public void RecordCreator(MethodDef lambda, Identity by)
    {
        if (lambda.CreatorName is not null)
            return;
        lambda.CreatorName = by.Name;
        lambda.Identity = null; // its name depends on its creator
    }

    private Identity Identify(MethodDef method)
    {
        var owner = SourceType(method.Type);
        if (Nested(method.Name) is not { } nested)
            return new(method.Id, Display(owner, method.Owner?.Name ?? method.Name), owner, false, false);
        var suffix = method.Type == owner ? nested.Suffix : method.Type.MetadataName + "." + nested.Suffix;
        var isLambda = nested.Kind == 'b';
        var outer = method.CreatorName ?? Display(owner, Member(nested.Outer));
        return isLambda
            ? new($"M:{owner.Name}.{Safe(nested.Outer)}~lambda@{Safe(suffix)}", "lambda in " + outer, owner, true, true)
            : new($"M:{owner.Name}.{Safe(nested.Outer)}~{nested.Name}@{Safe(suffix)}",
                Display(owner, Member(nested.Outer)) + "." + nested.Name, owner, true, false);
    }

    private static string Safe(string name) => name.Replace('<', '{').Replace('>', '}').Replace('.', '#').Replace('|', '!');

    private static string Member(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..]
        : name.StartsWith("add_", StringComparison.Ordinal) ? name[4..] : name.StartsWith("remove_", StringComparison.Ordinal) ? name[7..]
        : name;

    public static TypeDef SourceType(TypeDef type)
    {
        while (IsCompilerGenerated(type) && type.Outer is { } outer)
            type = outer;
        return type;
    }

    private static string Display(TypeDef type, string name) => name switch
    {
        ".ctor" => "new " + type.SimpleName,
        ".cctor" => "static " + type.SimpleName,
        "<Main>$" => "Main",
        _ => type.SimpleName + "." + name,
    };

    // <M>b__1_0 is a lambda in M, <M>g__F|1_0 the local function F in M; M itself may be <Main>$.
    private static (string Outer, char Kind, string Name, string Suffix)? Nested(string name)
    {
        if (!name.StartsWith('<'))
            return null;
        var depth = 0;
        var end = -1;
        for (var i = 0; i < name.Length && end < 0; i++)
        {
            depth += name[i] == '<' ? 1 : name[i] == '>' ? -1 : 0;
            if (depth == 0)
                end = i;
        }
        if (end < 0 || end + 4 > name.Length || name[end + 1] is not ('b' or 'g') || name[end + 2] != '_')
            return null;
        var rest = name[(end + 4)..];
        var bar = rest.IndexOf('|');
        return (name[1..end], name[end + 1], bar < 0 ? "" : rest[..bar], bar < 0 ? rest : rest[(bar + 1)..]);
    }
}
