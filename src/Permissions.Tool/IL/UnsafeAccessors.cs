// Unsafe accessors: methods without a body that call a private member of another type.
using System;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal static class UnsafeAccessors
{
    private const int Constructor = 0;
    private const int Method = 1;
    private const int StaticMethod = 2;

    /// <summary>
    /// The method or constructor that this accessor runs. Null if the method is not an accessor, or if it is an accessor of a field.
    /// </summary>
    public static MethodDef? TargetOf(MethodDef method)
    {
        if (method.Attributes.Accessor is not { } accessor)
            return null;
        var name = accessor.Name ?? method.Name;
        var parameters = method.Signature.ParameterTypes;
        return accessor.Kind switch
        {
            Constructor =>
                Members.Definition(method.Signature.ReturnType)?.Methods.FirstOrDefault(one => one.Name == ".ctor"
                    && Takes(one, method, 0)),
            Method or StaticMethod when parameters.Length > 0 =>
                Members.Definition(parameters[0].Kind == IlTypeKind.Reference ? parameters[0].Element : parameters[0])?.Methods
                .FirstOrDefault(one => one.Name == name && one.IsStatic == (accessor.Kind == StaticMethod) && Takes(one, method, 1)),
            _ => null,
        };
    }

    /// <summary>The accessor as a method that calls its target, for calls from other assemblies.</summary>
    public static MethodFacts? FactsOf(MethodDef method) => TargetOf(method) is not { } target ? null : new()
    {
        Id = method.Id,
        Name = method.Type.SimpleName + "." + method.Name,
        Type = method.Type.Name,
        AssemblyName = method.Type.File.Name,
        IsStatic = true,
        Sites = [new() { Kind = SiteKind.Call, Target = target.Id, IsOwn = true, IsVirtual = target.IsVirtual }],
        Created = target.Name == ".ctor" ? [target.Type.Name] : [],
    };

    private static bool Takes(MethodDef target, MethodDef accessor, int skip) =>
        target.Signature.ParameterTypes.Select(type => type.Written)
            .SequenceEqual(accessor.Signature.ParameterTypes.Skip(skip).Select(type => type.Written), StringComparer.Ordinal);
}
