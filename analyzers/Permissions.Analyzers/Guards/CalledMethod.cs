// Reads one invocation: which method it calls, what the catalog says of it, and the stub that can stand before it.
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

internal static class CalledMethod
{
    /// <summary>The simple name that is called, as it is written.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>
    /// The call with its stub, or without one where the line that decides says that it is safe; null where no line decides or none can be
    /// intercepted.
    /// </summary>
    public static (GuardedCall Call, CatalogLine Line)? Read(InvocationExpressionSyntax syntax, SemanticModel model,
        PermissionCatalog catalog, CancellationToken cancellation)
    {
        if (model.GetOperation(syntax, cancellation) is not IInvocationOperation call || !Interception.IsPossible(call))
            return null;
        if (catalog.Of(new SymbolNames().Method(call.TargetMethod)).Effect is not { } line || line.Option("sometimes") is not null
            || model.GetInterceptableLocation(syntax, cancellation) is not { } location)
            return null;
        var place = syntax.GetLocation().GetLineSpan();
        // no folder: the same sources give the same file everywhere
        var where = $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1})";
        var stub = line.Verb == CatalogVerb.Safe
            ? null : StubWriter.Write(call.TargetMethod, line, ((CSharpCompilation)model.Compilation).LanguageVersion);
        return (new(location.Version, location.Data, where, stub), line);
    }
}
