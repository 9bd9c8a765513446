// Reads extension blocks as the compiler emits them: properties in a generated type, with a static method for each accessor.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Tool.IL;

internal static class ExtensionBlocks
{
    /// <summary>The methods of a class that implement the property accessors of its extension blocks.</summary>
    public static IEnumerable<(MethodDef Called, AccessorOwner Owner)> Accessors(TypeDef type)
    {
        foreach (var group in type.Nested.Where(nested => nested.MetadataName.StartsWith("<G>$", StringComparison.Ordinal)))
            foreach (var (handle, owner) in group.Owners)
            {
                var declared = group.Method(handle);
                var parameters = Receiver(declared, group).Concat(declared.Signature.ParameterTypes)
                    .Select(one => one.With(Parameters(group), []).Written).ToList();
                foreach (var method in type.Methods)
                    if (method.Name == declared.Name && method.Signature.GenericParameterCount == group.Arity
                        && method.Signature.ParameterTypes.Select(one => one.Written).SequenceEqual(parameters))
                        yield return (method, owner);
            }
    }

    // A nested type has a method whose parameter is the receiver. If there are several, they differ only in the parameter's name and
    // annotations.
    private static IEnumerable<IlType> Receiver(MethodDef declared, TypeDef group) =>
        declared.IsStatic
            ? [] : group.Nested.SelectMany(marker => marker.Methods).Where(method => method.Name == "<Extension>$").Take(1)
                .SelectMany(method => method.Signature.ParameterTypes);

    // The type parameters of the block are type parameters of the method.
    private static IReadOnlyList<IlType> Parameters(TypeDef group) =>
        [.. Enumerable.Range(0, group.Arity).Select(index => group.File.Types.GetGenericMethodParameter(null, index))];
}
