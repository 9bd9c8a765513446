// The part of the reader that follows method groups: methods that are named and not called.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private string BodyNode(IMethodReferenceOperation reference, Value bound)
    {
        var method = reference.Method;
        var isVirtual = reference.IsVirtual && (method.IsVirtual || method.IsAbstract || method.IsOverride)
            && reference.Instance?.Syntax is not BaseExpressionSyntax;
        var methodId = context.Names.Method(method);
        GiveArguments(method);
        if (reference.ConstrainedToType is ITypeParameterSymbol decides)
            return Value.Body(HandOver(methodId, reference, TypeParameterNode(decides)));
        if (!context.IsOwn(method) && context.CalleeOf(method).Knowledge.IsGuarded)
            return Value.Body(HandOver(methodId, reference));
        if (reference.Instance is not null && ExtensionBlock.Called(method.ReducedFrom ?? method) is { IsExtensionMethod: true } extension
            && (bound.Nodes.Count > 0 && context.Carries(extension.Parameters[0].Type)
                || extension.Parameters.Skip(1).Any(parameter => context.Carries(parameter.Type))))
            return Value.Body(HandOver(methodId, reference, extension, bound));
        return isVirtual
            ? Value.VirtualBody(methodId,
                context.Names.Receiver(Unwrap(reference.Instance)?.Type is { } type and not ITypeParameterSymbol
                    ? type : method.ContainingType)) : Value.Body(methodId);
    }

    // A method group of a guarded API, or of a member that a type argument decides, is read as a lambda that calls it.
    private string HandOver(string methodId, IMethodReferenceOperation reference, string? receiverType = null)
    {
        var place = Places.Of(reference.Syntax);
        var body = $"{id}~{MemberId.Name(methodId)}@{handedOver++}";
        output.Add(new()
        {
            Id = body,
            Name = MemberId.Display(methodId),
            Type = MemberId.ContainingType(methodId),
            Place = place,
            IsNested = true,
            IsPassedOver = true,
            Sites = [new() { Kind = SiteKind.Call, Target = methodId, Place = place, ReceiverType = receiverType,
                IsVirtual = receiverType is not null, IsOwn = context.IsOwn(reference.Method) }],
        });
        return body;
    }

    // The same for an extension method with a bound receiver: whoever runs it passes the remaining arguments.
    private string HandOver(string methodId, IMethodReferenceOperation reference, IMethodSymbol extension, Value bound)
    {
        var place = Places.Of(reference.Syntax);
        var body = $"{id}~{MemberId.Name(methodId)}@{handedOver++}";
        var result = context.Carries(extension.ReturnType) ? Value.Call(body, 0) : "";
        output.Add(new()
        {
            Id = body,
            Name = SymbolNames.Display(extension),
            Type = MemberId.ContainingType(methodId),
            Place = place,
            IsStatic = true,
            IsNested = true,
            ParameterTypes = extension.Parameters.Skip(1).Select(parameter => context.Names.Type(parameter.Type)).ToList(),
            Sites =
            [
                new()
                {
                    Kind = SiteKind.Call, Target = methodId, IsOwn = context.IsOwn(extension), IsAsync = IsTask(extension.ReturnType),
                    Contract = context.CalleeOf(extension).Contract, Result = result, Place = place,
                    Arguments = [bound,
                        .. extension.Parameters.Skip(1)
                            .Select((parameter, i) => context.Carries(parameter.Type) ? Carried(Value.Parameter(body, i)) : Value.Nothing)],
                },
            ],
            Flows = result.Length > 0 ? [new(result, Value.Result(body))] : [],
        });
        return body;
    }
}
