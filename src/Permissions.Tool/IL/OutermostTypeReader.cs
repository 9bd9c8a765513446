// Reads the methods of one outermost type and its nested types: every body in the source, followed by the lambdas that it creates.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed class OutermostTypeReader
{
    private readonly ReaderContext context;
    private readonly TypeDef outermost;
    private readonly HashSet<MethodDef> read = [];
    private List<MethodFacts> methods = [];

    /// <param name="outermost">The outermost type of all methods that this reader reads.</param>
    public OutermostTypeReader(ReaderContext context, TypeDef outermost) => (this.context, this.outermost) = (context, outermost);

    /// <param name="types">The outermost type and its nested types, in metadata order.</param>
    /// <returns>The methods in the source with their nested functions, and the lambdas that no body creates.</returns>
    public static (List<MethodFacts> Methods, List<MethodFacts> LeftOver) Read(ReaderContext context, IReadOnlyList<TypeDef> types)
    {
        var reader = new OutermostTypeReader(context, ProgramReader.Outermost(types[0]));
        var written = reader.ReadWritten(types);
        reader.methods = [];
        return (written, reader.ReadRest(types));
    }

    // A nested function is read after the enclosing one, because its captures are known then.
    private List<MethodFacts> ReadWritten(IReadOnlyList<TypeDef> types)
    {
        foreach (var method in types.SelectMany(Written))
            ReadMethod(method);
        return methods;
    }

    /// <summary>The methods of a type that are in the source, without their nested functions.</summary>
    public static IEnumerable<MethodDef> Written(TypeDef type) => SourceMapper.IsCompilerGenerated(type) ? []
        : type.Methods.Where(method => !method.Name.StartsWith('<') || method.Name is "<Main>$" or "<Clone>$");

    /// <summary>Reads a method and its nested functions. Returns nothing if they were read before.</summary>
    public List<MethodFacts> Read(MethodDef method)
    {
        methods = [];
        ReadMethod(method);
        return methods;
    }

    private List<MethodFacts> ReadRest(IReadOnlyList<TypeDef> types)
    {
        foreach (var type in
            types.Where(type => !type.MetadataName.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)
                && context.SourceMapper.Kickoff(type) is null))
            foreach (var method in type.Methods)
                if (method.Name.StartsWith('<') && method.Name != "<Main>" && method.Name is not ".ctor" and not ".cctor")
                    ReadMethod(method);
        return methods;
    }

    private void ReadMethod(MethodDef start)
    {
        var pending = new Queue<MethodDef>([start]);
        while (pending.Count > 0)
        {
            var method = pending.Dequeue();
            if (!context.IsProgram && UnsafeAccessors.FactsOf(method) is { } accessor)
                methods.Add(accessor);
            if (method.IsAbstract || method.IsNative || Interceptors.IsInterceptor(method) || !read.Add(method))
                continue;
            var body = method;
            if (method.Attributes.StateMachine is not null && context.SourceMapper.MachineOf(method) is { } machine)
            {
                body = machine.Methods.FirstOrDefault(one => one.Name == "MoveNext") ?? method;
                foreach (var ending in machine.Methods.Where(one => one.Name.StartsWith("<>m__Finally", StringComparison.Ordinal)))
                    methods.AddRange(BodyReader.Read(context, ending, method).Facts);
            }
            var (facts, nested) = BodyReader.Read(context, body, method);
            methods.AddRange(facts);
            foreach (var one in nested)
                if (ProgramReader.Outermost(one.Type) == outermost) // the copy method of a record is read with its own type
                    pending.Enqueue(one);
        }
    }
}
