// Finds the member that a call means in the source: IL names the first declaration of a virtual member, the source the nearest override.
using System;

namespace Permissions.Tool.IL;

internal static class Overriding
{
    /// <summary>The call with the override of its receiver's static type, if there is one.</summary>
    public static MethodReference Nearest(MethodReference called, IlType receiver)
    {
        if (called.Definition is not { IsVirtual: true } declared || declared.Type.IsInterface || receiver.Kind != IlTypeKind.Named
            || receiver.Name == declared.Type.Name)
            return called;
        for (var (at, depth) = (receiver, 0); depth < 64 && Members.Definition(at) is { } type && type != declared.Type; depth++)
        {
            foreach (var method in type.Methods)
                if (method.Name == called.Name && method.IsVirtual && !method.IsNewSlot && IsSame(method, at, called))
                    return called with { Id = method.Id, Definition = method, Container = at, Callee = null };
            if (type.Base is null)
                break;
            at = type.Base.With(at.Arguments, []);
        }
        return called;
    }

    private static bool IsSame(MethodDef method, IlType at, MethodReference called)
    {
        if (method.Signature.ParameterTypes.Length != called.Parameters.Count
            || method.Signature.GenericParameterCount != called.Arguments.Count)
            return false;
        for (var i = 0; i < called.Parameters.Count; i++)
            if (!string.Equals(method.Signature.ParameterTypes[i].With(at.Arguments, called.Arguments).Written,
                called.Parameters[i].Written, StringComparison.Ordinal))
                return false;
        return true;
    }
}
