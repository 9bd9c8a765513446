// One thing that a method body does and that matters: a call, an invocation, a wait.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Reachability.Facts;

public sealed class Site
{
    public SiteKind Kind { get; init; }

    /// <summary>The documentation-comment id of the callee.</summary>
    public string Target { get; init; } = "";

    /// <summary>The type whose static initialiser runs first if it has not run yet, without <c>T:</c>.</summary>
    public string? Touches { get; init; }

    /// <summary>Whether the callee is chosen at run time by the receiver.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Whether the callee stands in the program that is read, not in a referenced assembly.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether the callee's body is native: a P/Invoke.</summary>
    public bool IsNative { get; init; }

    /// <summary>Whether the callee never returns (<c>[DoesNotReturn]</c>).</summary>
    public bool NeverReturns { get; init; }

    /// <summary>Whether the callee runs on after it returned: it gives back a task, or is <c>async void</c>.</summary>
    public bool IsAsync { get; init; }

    /// <summary>
    /// The permissions that are held when a member marked <c>[PermissionGuard]</c> answers true; the bits of <see cref="PermissionSet"/>.
    /// </summary>
    public int Guards { get; init; }

    /// <summary>What the callee, as it is declared, states about the phase it runs in.</summary>
    public Contract Contract { get; init; }

    /// <summary>Whether an object of a type parameter is made, <c>new T()</c>: the one in <see cref="Types"/>.</summary>
    public bool MakesTypeParameter { get; init; }

    /// <summary>Whether C# can put a guard stub in place of this call.</summary>
    public bool CanHaveStub { get; init; }

    /// <summary>
    /// The static type of the receiver, narrowed as far as the expression shows; with its type arguments where they are closed. Or the
    /// node of a type parameter.
    /// </summary>
    public string? ReceiverType { get; init; }

    public Value Receiver { get => receiver; init => receiver = value; }

    /// <summary>By the ordinal of the parameter; an extension method's receiver is its parameter 0.</summary>
    public IReadOnlyList<Value> Arguments { get => arguments; init => arguments = value; }

    /// <summary>
    /// The type arguments of the method in their order, then those of its type, then what is given by <c>typeof</c>. A type with its own
    /// arguments where they
    /// are known, the node of a type parameter, or nothing where it is neither.
    /// </summary>
    public IReadOnlyList<string> Types { get => types; init => types = value; }

    /// <summary>Whether the call gets work: a delegate, a task or a sequence.</summary>
    public bool IsHandedWork
    {
        get
        {
            foreach (var argument in Arguments)
                if (argument.Nodes.Count > 0)
                    return true;
            return Receiver.Nodes.Count > 0;
        }
    }

    /// <summary>The definitions of the types among them.</summary>
    public IEnumerable<string> NamedTypes =>
        Types.Count == 0 ? Types : Types.Where(type => type.Length > 0 && !Value.IsTypeParameter(type)).Select(TypeFacts.Definition);

    /// <summary>The node of the result, or empty when it can carry nothing.</summary>
    public string Result { get => result; init => result = value; }

    public Place Place { get => place; init => place = value; }

    private Place place;
    private string result = "";
    private IReadOnlyList<string> types = Array.Empty<string>();
    private Value receiver = Value.Nothing;
    private IReadOnlyList<Value> arguments = Array.Empty<Value>();

    /// <summary>The same site with other values.</summary>
    public Site With(Func<Value, Value> changed)
    {
        var copy = (Site)MemberwiseClone();
        copy.receiver = changed(receiver);
        copy.arguments = [.. arguments.Select(changed)];
        return copy;
    }

    /// <summary>The same site with other values and another node of its result.</summary>
    public Site With(Func<Value, Value> changed, string resultNode)
    {
        var copy = With(changed);
        copy.result = resultNode;
        return copy;
    }

    /// <summary>The same site with other types.</summary>
    public Site Of(IReadOnlyList<string> given)
    {
        var copy = (Site)MemberwiseClone();
        copy.types = given;
        return copy;
    }

    /// <summary>The same site elsewhere.</summary>
    public Site At(Place now)
    {
        var copy = (Site)MemberwiseClone();
        copy.place = now;
        return copy;
    }
}
