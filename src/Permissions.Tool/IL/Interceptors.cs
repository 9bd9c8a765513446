// Guard stubs: methods that our generator put in place of a call. The source calls the member that they call.
using System;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Permissions.Reachability.Catalog;

namespace Permissions.Tool.IL;

internal static class Interceptors
{
    /// <summary>
    /// Whether the method is a guard stub, which replaces another method and does nothing else. Interceptors of other generators are
    /// ordinary code.
    /// </summary>
    public static bool IsInterceptor(MethodDef method)
    {
        if (!method.Type.Name.StartsWith("Permissions.Generated.", StringComparison.Ordinal))
            return false;
        foreach (var name in method.Attributes.Names)
            if (name.EndsWith("InterceptsLocationAttribute", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The guarded member that an interceptor calls, or null if it calls none.</summary>
    public static MethodReference? TargetOf(MethodDef method, PermissionCatalog catalog)
    {
        if (!IsInterceptor(method) || method.Type.File.Body(method.Definition) is not { } body)
            return null;
        return Enumerable.Reverse(new MethodCode(body).Instructions)
            .Where(instruction => instruction.Code is ILOpCode.Call or ILOpCode.Callvirt)
            .Select(instruction => method.Type.File.Members.Method(MetadataTokens.EntityHandle((int)instruction.Operand)))
            .FirstOrDefault(called => catalog.Of(called.Id).IsGuarded
                && called.Parameters.Count + (called.HasThis ? 1 : 0) == method.Signature.ParameterTypes.Length);
    }
}
