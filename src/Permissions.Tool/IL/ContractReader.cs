// Reads which members of a type have a contract, and where it is stated.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal static class ContractReader
{
    /// <summary>An accessor's phase overrides that of its property. The permissions that both require are added.</summary>
    public static Contract Narrow(Contract accessor, Contract property) =>
        accessor.IsStartup || accessor.IsRuntime
            ? accessor with { Requires = accessor.Requires | property.Requires }
            : property with { Requires = accessor.Requires | property.Requires };

    public static IReadOnlyList<MemberContract> Of(TypeDef type, IEnumerable<(MethodDef Declared, MethodDef Actual)> replaced,
        SourceMapper mapper)
    {
        var found = new Dictionary<string, MemberContract>(StringComparer.Ordinal);
        bool Add(MethodDef method)
        {
            if (method.Contract == default)
                return false;
            var contract = Read(method, mapper);
            found[contract.Member] = contract;
            return true;
        }
        foreach (var method in type.Methods)
            Add(method);
        foreach (var (declared, actual) in replaced)
            if (Add(actual))
                Add(declared);
        return found.Count == 0 ? [] : [.. found.Values.OrderBy(one => one.Member, StringComparer.Ordinal)];
    }

    private static MemberContract Read(MethodDef method, SourceMapper mapper)
    {
        var identity = mapper.Of(method);
        var ofType = method.Attributes.Contract == default
            && (method.OwnerAttributes is null || method.OwnerAttributes.Contract == default);
        var place = method.Type.IsOwn && PlaceOf(ofType ? method.Type.Methods : [method], mapper) is { } found ? found : default;
        return new(identity.Id, identity.Name, method.Contract, ofType ? method.Type.SimpleName : identity.Name, place, ofType);
    }

    // Symbols contain only bodies: the place of a member is the start of its body, that of a type the start of its first body.
    private static Place? PlaceOf(IEnumerable<MethodDef> methods, SourceMapper mapper)
    {
        foreach (var method in methods)
        {
            var body = mapper.MachineOf(method)?.Methods.FirstOrDefault(one => one.Name == "MoveNext") ?? method;
            var places = method.Type.File.Symbols.Of(body.Handle);
            if (places.Count > 0)
                return places[0].Place;
        }
        return null;
    }
}
