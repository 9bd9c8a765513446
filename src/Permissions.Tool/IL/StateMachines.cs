// The state machines of one assembly, and the async methods and iterators whose bodies they hold.
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Tool.IL;

internal sealed record StateMachines(
    IReadOnlyDictionary<TypeDef, MethodDef> Kickoffs,
    IReadOnlyDictionary<MethodDef, TypeDef> Machines)
{
    public static StateMachines Of(AssemblyFile file)
    {
        var kickoffs = new Dictionary<TypeDef, MethodDef>();
        var machines = new Dictionary<MethodDef, TypeDef>();
        foreach (var handle in file.Metadata.TypeDefinitions)
        {
            var type = file.Define(handle);
            if (type.Methods.Length == 0 || type.IsInterface && type.Methods.All(method => method.IsAbstract))
                continue;
            foreach (var method in type.Methods)
                if (method.Attributes.StateMachine is { } machine && Find(type, machine) is { } found)
                {
                    kickoffs[found] = method;
                    machines[method] = found;
                }
        }
        return new(kickoffs, machines);
    }

    private static TypeDef? Find(TypeDef type, string name)
    {
        // written as Outer+<M>d__1, with the namespace before it
        var inner = name[(name.LastIndexOf('+') + 1)..];
        return type.File.Find(type.Name + "." + (inner.IndexOf('[') is var bracket and > 0 ? inner[..bracket] : inner));
    }
}
