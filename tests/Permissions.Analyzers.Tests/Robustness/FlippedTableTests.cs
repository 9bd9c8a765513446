// Each line of the catalog that names a guarded method decides: with the line flipped, the answer about its call is another one.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Guards;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class FlippedTableTests
{
    [Fact]
    public async Task Line_AsItIs_NamesThePermissionsOfItsCall() => await CheckAsync(catalog: null, line => line.Permissions);

    [Fact]
    public async Task Line_WithAnotherPermission_NamesThatOne()
    {
        var cases = Cases();
        var flipped = cases.Select(one => (Names: Another(one.Line.Permissions).ToString(), one.Id))
            .Select(one => $"{one.Names.Replace(" ", "", StringComparison.Ordinal)} {one.Id}");
        await CheckAsync(string.Join("\n", flipped), line => Another(line.Permissions));
    }

    [Fact]
    public async Task Line_ThatSaysSafe_NamesNone() =>
        await CheckAsync(string.Join("\n", Cases().Select(one => $"safe {one.Id}")), _ => PermissionSet.None);

    private static async Task CheckAsync(string? catalog, Func<CatalogLine, PermissionSet> expected)
    {
        var cases = Cases();
        Assert.True(cases.Count > 150, $"only {cases.Count} lines");
        var compilation = CompilerRun.Compile(Program(cases)).AddReferences(References.AspNetCore);
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        var options = new AnalyzerOptions(catalog is null ? [] : [new AdditionalFile("/permissions.own.txt", catalog)]);
        var found = (await new AnalyzerRun(compilation, [new AfterDropAnalyzer()], options: options).BuildAsync())
            .ToLookup(
                one => one.Location.GetLineSpan().StartLinePosition.Line,
                one => HandOver.ReadFinding(one.Properties[ReportProperty.Finding]!).Finding.Permission.ToString());
        Assert.Equal(
            cases.Select((one, i) => $"{one.Id}: {expected(one.Line)}"),
            cases.Select((one, i) => $"{one.Id}: {string.Join(", ", PermissionSet.LeafNames.Where(leaf => found[i + 1].Contains(leaf)))}"));
    }

    private static PermissionSet Another(PermissionSet permissions) =>
        new(permissions.Bits == 1 << 9 ? 1 : permissions.Bits << 1 & PermissionSet.All.Bits);

    // One line of text for each call: by its number the call is known again.
    private static string Program(IReadOnlyList<(CatalogLine Line, string Id, string Call)> cases) =>
        $"Permissions.ProcessPermissions.Drop(\"{string.Join(',', PermissionSet.LeafNames)}\");\n"
        + string.Concat(cases.Select(one => $"{one.Call};\n"));

    // Lines without a condition, and of each a method that can be called with default values and that no other line knows better.
    private static IReadOnlyList<(CatalogLine Line, string Id, string Call)> Cases()
    {
        var compilation = CompilerRun.Compile("").AddReferences(References.AspNetCore);
        var exact = PermissionCatalog.BuiltIn.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        return [.. from line in PermissionCatalog.BuiltIn.Lines
                   where line.Verb == CatalogVerb.Needs && line.Id.StartsWith("M:", StringComparison.Ordinal) && !line.Id.EndsWith('*')
                       && line.Option("when") is null && line.Option("unless") is null && line.Option("reads") is null
                   let type = compilation.GetTypeByMetadataName(MemberId.ContainingType(line.Id))
                   where type is not null
                   let method = type.GetMembers(MemberId.Name(line.Id)).OfType<IMethodSymbol>()
                       .Where(one => Call(one) is not null && IsOf(line, one))
                       .OrderBy(one => one.GetDocumentationCommentId(), StringComparer.Ordinal).FirstOrDefault()
                   where method is not null
                   select (line, method.GetDocumentationCommentId()!, Call(method)!)];

        bool IsOf(CatalogLine line, IMethodSymbol method) =>
            method.GetDocumentationCommentId() is { } id && (id == line.Id || MemberId.Overloads(id) == line.Id && !exact.Contains(id));
    }

    private static string? Call(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility != Accessibility.Public || method.MethodKind != MethodKind.Ordinary
            || method.IsGenericMethod || method.IsAbstract || method.ContainingType.IsGenericType
            || method.GetAttributes().Any(one => one.AttributeClass!.Name is "ObsoleteAttribute" or "ExperimentalAttribute")
            || method.Parameters.Any(one => one.RefKind != RefKind.None || one.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol))
            return null;
        var type = method.ContainingType.ToDisplayString();
        var arguments = string.Join(", ", method.Parameters.Select(one => $"default({one.Type.ToDisplayString()})!"));
        return $"{(method.IsStatic ? type : $"default({type})!")}.{method.Name}({arguments})";
    }
}
