// The state that all body readers of one program share: the catalog, the names in the source, and what is known of types and callees.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

/// <param name="IsPlatform">Whether its type belongs to the platform, whose members the catalog knows.</param>
internal sealed record Callee(string Id, bool IsOwn, Knowledge Knowledge, bool IsPlatform, bool NeverReturns, int Guards,
    Contract Contract, bool IsTask);

internal sealed class ReaderContext(PermissionCatalog catalog, SourceMapper mapper, TypeReader types, HashSet<string>? ownAncestors)
{
    private readonly ConcurrentDictionary<MethodDef, MethodReference?> behind = new();
    private HashSet<string>? ancestors = ownAncestors;
    private readonly ConcurrentDictionary<TypeDef, bool> hideable = new();

    public SourceMapper SourceMapper => mapper;

    /// <summary>Whether a program is read, and not an assembly on its own that any program may use.</summary>
    public bool IsProgram { get; } = ownAncestors is not null;

    public bool IsPlatform(string type) => catalog.IsPlatform(type);

    /// <summary>Sets the types that the program derives from and implements. Must be called before a body is read.</summary>
    public void UseIn(HashSet<string> programAncestors) => ancestors = programAncestors;

    /// <summary>The closure fields that hold a parameter, with that parameter's node.</summary>
    public ConcurrentDictionary<string, string> Captured { get; } = new(StringComparer.Ordinal);

    /// <summary>The guarded member that an interceptor calls; null for any other method.</summary>
    public MethodReference? Behind(MethodDef method) => behind.GetOrAdd(method, one => Interceptors.TargetOf(one, catalog));

    public Callee CalleeOf(MethodReference method) =>
        method.Callee ??= method.Definition is { } definition ? definition.Callee ??= Read(method) : Read(method);

    private Callee Read(MethodReference method)
    {
        var definition = method.Definition;
        var id = definition is { Type.IsOwn: true } ? mapper.IdOf(definition) : method.Id;
        return new(id, definition?.Type.IsOwn ?? method.Container.Assembly is { IsOwn: true }, catalog.Of(id),
            catalog.IsPlatform(MemberId.ContainingType(id)),
            definition?.Attributes.NeverReturns ?? false, definition?.Guards ?? 0, definition?.Contract ?? default,
            IsTask(definition?.Signature.ReturnType ?? method.Return)
                || definition is { Attributes.StateMachineKind: "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
                    Signature.ReturnType.Name: "System.Void" });
    }

    /// <summary>
    /// Whether a type of the program derives from or implements this one, so that a call through it can reach the program. While the
    /// program is unknown: whether one could.
    /// </summary>
    public bool HasOwnDescendants(IlType type) =>
        !catalog.IsCommon(type.Definition) && (ancestors?.Contains(type.Definition) ?? !catalog.IsHeld(type.Definition));

    public TypeReader Types => types;

    /// <summary>
    /// Whether a framework class may call protected members of a program type here, because the object may have such a type.
    /// </summary>
    public bool MayCallHooks(MethodReference called, bool mayBeVirtual, IlType receiver) =>
        called is { HasThis: true, Definition: { IsStatic: false, Name: not ".ctor", Type: { IsOwn: false } holder } declared }
            && (mayBeVirtual || !declared.IsVirtual || declared.IsFinal)
            && holder is { IsInterface: false, IsSealed: false, Name: not "System.Object" }
            && (receiver.Declared is { IsOwn: true } ? ancestors is not null : MayHide(receiver));

    /// <summary>
    /// Whether an object of the program is converted to a framework type, through which the framework and others call it.
    /// </summary>
    public bool Hides(IlType? from, IlType to) =>
        from is { Kind: IlTypeKind.Named, Declared: { IsOwn: true, IsCompilerGenerated: false } } && MayHide(to);

    /// <summary>Whether an object of this program type may be held as a framework type.</summary>
    public bool CanBeHidden(IlType type) =>
        ancestors is not null && type is { Kind: IlTypeKind.Named, Declared: { IsOwn: true, IsCompilerGenerated: false } declared }
        && hideable.GetOrAdd(declared, one => TypeReader.BasesOf(one).Concat(types.InterfacesOf(one.Self)).Any(MayHide));

    /// <summary>Whether a value of a framework type may be an object of the program.</summary>
    public bool MayHide(IlType type) =>
        ancestors is not null && type is { Kind: IlTypeKind.Named, Declared: not { IsOwn: true } } && !catalog.IsCommon(type.Name)
            && ancestors.Contains(type.Name);

    /// <summary>The type of a receiver: with its type arguments, unless variance allows objects with other type arguments.</summary>
    public string Receiver(IlType type)
    {
        if (type.Arguments.Count == 0 || type.Kind != IlTypeKind.Named)
            return type.Definition;
        return Members.Definition(type) is { IsVariant: true } ? type.Definition : type.Constructed();
    }

    /// <summary>
    /// The type of a receiver for a call. If its type implements a generic interface more than once, the constructed interface that is
    /// called.
    /// </summary>
    public string Receiver(IlType type, IlType called) =>
        called.Arguments.Count > 0 && type.Name != called.Name && types.InterfacesOf(type).Count(one => one.Name == called.Name) > 1
            ? Receiver(called) : Receiver(type);

    /// <summary>Whether values of this type may carry work: a delegate, a task, a lazy sequence, or a collection of such.</summary>
    /// <summary>Whether the type is an array or a collection that is filled where it is.</summary>
    public bool IsFilled(IlType type) => type.Kind == IlTypeKind.Array || type.Kind == IlTypeKind.Named && catalog.IsFilled(type.Name);

    /// <summary>Whether the type is an array or a class of a framework that holds its elements.</summary>
    public bool IsStored(IlType type) => type.Kind == IlTypeKind.Array || type.Kind == IlTypeKind.Named && catalog.IsFilled(type.Name)
        && Members.Definition(type) is { IsInterface: false, IsDelegate: false } && !catalog.Carries(type.Name, ancestors is not null);

    public bool Carries(IlType? type)
    {
        if (type is null)
            return false;
        if (type.IsParameter)
            return true;
        if (type.Carries == CachedFlag.Unknown)
            type.Carries = type.Kind switch
            {
                IlTypeKind.FunctionPointer => true,
                IlTypeKind.Named =>
                    catalog.Carries(type.Name, ancestors is not null) || MayHide(type) || Members.Definition(type) is { IsDelegate: true }
                        || type.Arguments.Any(Carries),
                _ => Carries(type.Element),
            } ? CachedFlag.Yes : CachedFlag.No;
        return type.Carries == CachedFlag.Yes;
    }

    public static bool IsTask(IlType type) =>
        type.Name is "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask"
            or "System.Threading.Tasks.ValueTask`1";
}
