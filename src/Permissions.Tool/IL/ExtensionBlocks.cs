// Reads extension blocks as the compiler emits them: properties in a generated type, with a static method for each accessor.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Tool.IL;

internal static class ExtensionBlocks
{
    /// <summary>The methods of a class that are called for accessors of properties in its blocks.</summary>
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

    // A type within holds a method whose parameter is the receiver; where there are more, they differ in its name and annotations only.
    private static IEnumerable<IlType> Receiver(MethodDef declared, TypeDef group) =>
        declared.IsStatic
            ? [] : group.Nested.SelectMany(marker => marker.Methods).Where(method => method.Name == "<Extension>$").Take(1)
                .SelectMany(method => method.Signature.ParameterTypes);

    // What is a parameter of the block is one of the method.
    private static IReadOnlyList<IlType> Parameters(TypeDef group) =>
        [.. Enumerable.Range(0, group.Arity).Select(index => group.File.Types.GetGenericMethodParameter(null, index))];
}
