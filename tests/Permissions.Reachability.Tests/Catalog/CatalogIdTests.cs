// Every id of the catalog names something that exists in the shared frameworks, our libraries or the referenced packages.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Reachability.Catalog;
using Xunit;

namespace Permissions.Reachability.Tests.Catalog;

public sealed class CatalogIdTests
{
    private static readonly Compilation Installed =
        Of(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator));

    private static readonly Compilation Newest =
        Of(typeof(CatalogIdTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == "ReferencePack")
            .SelectMany(pack => Directory.GetFiles(pack.Value!, "*.dll", SearchOption.AllDirectories)));

    [Fact]
    public void Id_OfEveryLine_Exists()
    {
        var stale = PermissionCatalog.BuiltIn.Lines.SelectMany(line => new[] { line.Id, line.Target }).OfType<string>()
            .Where(id => !ExistsIn(Installed, id) && !ExistsIn(Newest, id)).ToList();
        Assert.True(stale.Count == 0, string.Join("\n", stale));
    }

    // A cut may name what is internal.
    private static Compilation Of(IEnumerable<string> files) =>
        CSharpCompilation.Create("Framework", references: files.Select(file => MetadataReference.CreateFromFile(file)),
            options: new(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));

    private static bool ExistsIn(Compilation framework, string id)
    {
        if (id[0] == 'N')
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(id, framework) is not null;
        if (id[0] == 'T' || id.Contains('('))
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(id, framework) is not null;
        var type = DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + MemberId.ContainingType(id), framework) as INamedTypeSymbol;
        var name = MemberId.Name(id);
        return type is not null && (name.EndsWith('*')
            ? type.GetMembers()
                .Any(member => member.MetadataName.Replace(".ctor", "#ctor").StartsWith(name.TrimEnd('*'), StringComparison.Ordinal))
            : type.GetMembers().Any(member => member.MetadataName.Replace(".ctor", "#ctor") == name));
    }
}
