// Finds the private member behind an extern method marked [UnsafeAccessor].
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Permissions.Analyzers.Reading;

internal static class UnsafeAccessors
{
    private const int Constructor = 0;
    private const int Method = 1;
    private const int StaticMethod = 2;

    /// <summary>
    /// The method or constructor that this accessor runs. Null if the method is not an accessor, or if it is an accessor of a field.
    /// </summary>
    public static IMethodSymbol? TargetOf(IMethodSymbol method)
    {
        if (!method.IsExtern
            || method.GetAttributes()
                .FirstOrDefault(one => one.AttributeClass?.Name == "UnsafeAccessorAttribute")
                is not { ConstructorArguments.Length: 1 } attribute
            || attribute.ConstructorArguments[0].Value is not int kind)
            return null;
        var name = attribute.NamedArguments.FirstOrDefault(one => one.Key == "Name").Value.Value as string ?? method.Name;
        return kind switch
        {
            Constructor => (method.ReturnType as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(one => Takes(one, method, 0)),
            Method or StaticMethod when method.Parameters.Length > 0 => method.Parameters[0].Type.GetMembers(name).OfType<IMethodSymbol>()
                .FirstOrDefault(one => one.IsStatic == (kind == StaticMethod) && Takes(one, method, 1)),
            _ => null,
        };
    }

    private static bool Takes(IMethodSymbol target, IMethodSymbol accessor, int skip) =>
        target.Parameters.Length == accessor.Parameters.Length - skip
        && target.Parameters.Zip(accessor.Parameters.Skip(skip), (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type))
            .All(same => same);
}
