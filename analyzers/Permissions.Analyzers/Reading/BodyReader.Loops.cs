// The part of the reader that follows enumeration: foreach with all the calls that it makes.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private void VisitForEach(IForEachLoopOperation loop)
    {
        var collection = Visit(loop.Collection);
        var info = loop.Syntax is CommonForEachStatementSyntax syntax && loop.SemanticModel is { } model
            ? model.GetForEachStatementInfo(syntax) : default;
        var source = loop.Collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : loop.Collection;
        var entered = info.GetEnumeratorMethod is { } getEnumerator
            ? AddCall(getEnumerator, source.Type, collection, getEnumerator.IsExtensionMethod ? [collection] : [],
                Places.Of(loop.Collection.Syntax))
            : Value.Nothing;
        var sequence = Union(collection, entered);
        var enumerator = info.GetEnumeratorMethod?.ReturnType;
        void Step()
        {
            if (IsLazy(source.Type))
                Run(sequence, loop.Collection);
            var moved = AddMember(info.MoveNextMethod, enumerator, entered, loop.Collection);
            if (loop.IsAsynchronous)
                Add(new() { Kind = SiteKind.Await, Receiver = moved, Place = Places.Of(loop.Collection.Syntax) });
            AddMember(info.CurrentProperty, enumerator, entered, loop.Collection);
            if (loop.Syntax is ForEachVariableStatementSyntax taken && loop.SemanticModel?.GetDeconstructionInfo(taken) is { } parts)
                Deconstruct(loop.LoopControlVariable, parts, info.ElementType, sequence, Places.Of(loop.Collection.Syntax));
            if (info.ElementConversion.MethodSymbol is { } convert)
                AddConversion(convert, [], Places.Of(loop.Collection.Syntax));
        }
        void Loop()
        {
            var (top, body, next, exit) = (flow.NewBlock(), flow.NewBlock(), Label(loop.ContinueLabel).Block, Label(loop.ExitLabel).Block);
            flow.Jump(top);
            flow.Begin(top);
            Step();
            flow.Jump(body);
            flow.Jump(exit);
            flow.Begin(body);
            foreach (var local in loop.Locals)
            {
                Declare(local, Value.Nothing);
                if (!context.Carries(local.Type))
                    continue;
                Flow(sequence, LocalNode(local));
                if (!IsLazy(source.Type))
                    objects[local] = sequence;
            }
            Visit(loop.Body);
            flow.Jump(next);
            flow.Begin(next);
            flow.Jump(top);
            flow.Begin(exit);
        }
        if (info.DisposeMethod is { } dispose && enumerator is not null
            && (context.IsOwn(enumerator) || context.IsOwn(dispose) || context.MayHide(enumerator)))
            Protect(Loop, () => AddCall(dispose, enumerator, entered, [], Places.Of(loop.Collection.Syntax)));
        else
            Loop();
    }

    // An array or a framework list only holds its elements: enumerating it runs none of them.
    private bool IsLazy(ITypeSymbol? type) =>
        type is not (IArrayTypeSymbol or INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct })
        || type is INamedTypeSymbol named && (context.IsOwn(named) || context.Catalog.Carries(context.Names.Type(named), isProgram: true));

    private void Run(Value sequence, IOperation at)
    {
        if (sequence.Nodes.Count > 0)
            Add(new() { Kind = SiteKind.Invoke, Receiver = sequence, Place = Places.Of(at.Syntax) });
    }
}
