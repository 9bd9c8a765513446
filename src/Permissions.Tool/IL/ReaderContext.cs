// What every body reader of one program shares: the catalog, folding, and what is known of types and callees.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

/// <param name="IsPlatform">Whether its type belongs to the platform, whose members the catalog knows.</param>
internal sealed record Callee(string Id, bool IsOwn, Knowledge Knowledge, bool IsPlatform, bool NeverReturns, int Guards, Contract Contract, bool IsTask);

internal sealed class ReaderContext(PermissionCatalog catalog, Folding folding, HashSet<string>? ownAncestors)
{
    // Types behind which anything may stand: that one of ours derives from them says nothing about a call.
    private static readonly HashSet<string> SaysNothing =
    [
        "System.Object", "System.ValueType", "System.Enum", "System.Delegate", "System.MulticastDelegate", "System.String", "System.Array", "System.IDisposable",
        "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IEnumerator`1",
        "System.Collections.Generic.IList`1", "System.Collections.Generic.ICollection`1", "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1",
    ];

    private readonly Dictionary<string, bool> carriers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Callee> callees = new(StringComparer.Ordinal);
    private readonly Dictionary<MethodDefinitionFacts, MethodReference?> behind = [];
    private readonly Dictionary<string, bool> variant = new(StringComparer.Ordinal);

    public Folding Folding => folding;

    /// <summary>Whether the whole program is read, not one assembly for any program.</summary>
    public bool IsWhole => ownAncestors is not null;

    public bool IsPlatform(string type) => catalog.IsPlatform(type);

    /// <summary>Fields of closures that keep a parameter, and that parameter's node.</summary>
    public Dictionary<string, string> Captured { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands behind an interceptor, or null for any other method.</summary>
    public MethodReference? Behind(MethodDefinitionFacts method)
    {
        if (!behind.TryGetValue(method, out var known))
            behind[method] = known = Interceptors.TargetOf(method, catalog);
        return known;
    }

    public Callee CalleeOf(MethodReference method)
    {
        var id = method.Definition is { Type.IsOwn: true } own ? folding.IdOf(own) : method.Id;
        if (callees.TryGetValue(id, out var known))
            return known;
        var definition = method.Definition;
        return callees[id] = new(id, definition?.Type.IsOwn ?? method.Container.Assembly is { IsOwn: true }, catalog.Of(id), catalog.IsPlatform(MemberId.ContainingType(id)),
            definition?.Attributes.NeverReturns ?? false, definition?.Guards ?? 0, definition?.Contract ?? default,
            IsTask(definition?.Signature.ReturnType ?? method.Return) || definition is { Attributes.StateMachineKind: "System.Runtime.CompilerServices.AsyncStateMachineAttribute", Signature.ReturnType.Name: "System.Void" });
    }

    /// <summary>Whether a type of the program derives from or implements this one, so that a call through it can come back to us; while the program is not known, whether one could.</summary>
    public bool HasOwnDescendants(IlType type) => !SaysNothing.Contains(type.Definition) && (ownAncestors?.Contains(type.Definition) ?? !catalog.IsHeld(type.Definition));

    /// <summary>The type of a receiver: with its arguments, unless variance lets other arguments stand behind it.</summary>
    public string Receiver(IlType type)
    {
        if (type.Arguments.Count == 0 || type.Kind != IlTypeKind.Named)
            return type.Definition;
        if (!variant.TryGetValue(type.Name, out var isVariant))
            variant[type.Name] = isVariant = Members.Definition(type)?.IsVariant ?? false;
        return isVariant ? type.Definition : type.Constructed();
    }

    /// <summary>Whether values of this type may carry work: a delegate, a task, a lazy sequence, or a collection of such.</summary>
    public bool Carries(IlType? type)
    {
        if (type is null)
            return false;
        if (type.IsParameter)
            return true;
        if (carriers.TryGetValue(type.Written, out var known))
            return known;
        carriers[type.Written] = false;
        return carriers[type.Written] = type.Kind switch
        {
            IlTypeKind.FunctionPointer => true,
            IlTypeKind.Named => catalog.Carries(type.Name) || Members.Definition(type) is { IsDelegate: true } || type.Arguments.Any(Carries),
            _ => Carries(type.Element),
        };
    }

    public static bool IsTask(IlType type) => type.Name is "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask" or "System.Threading.Tasks.ValueTask`1";
}
