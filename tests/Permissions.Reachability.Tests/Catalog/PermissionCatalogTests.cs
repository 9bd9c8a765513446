// The most specific line wins: the member, its overloads, a prefix, its type, its namespace; a user's line over ours.
using Permissions.Reachability.Catalog;
using Xunit;

namespace Permissions.Reachability.Tests.Catalog;

public sealed class PermissionCatalogTests
{
    private static readonly PermissionCatalog Catalog = Read("""
        fs.read   T:N.File
        fs.write  M:N.File.Write*
        child     M:N.File.WriteAll
        safe      M:N.File.WriteAll(System.Int32)
        env       P:N.File.Name
        later     N:N
        held      N:N
        entry     T:N.Logger
        """);

    [Theory]
    [InlineData("M:N.File.Other", "fs.read")]
    [InlineData("M:N.File.WriteSome(System.String)", "fs.write")]
    [InlineData("M:N.File.WriteAll(System.String)", "child")]
    [InlineData("M:N.File.WriteAll``1(``0)", "child")]
    [InlineData("M:N.File.get_Name", "env")]
    [InlineData("M:N.File.set_Name(System.String)", "env")]
    public void Member_HasTheEffectOfItsMostSpecificLine(string id, string permissions) =>
        Assert.Equal(permissions, Catalog.Of(id).Effect!.Permissions.ToString());

    [Fact]
    public void SafeOverload_IsNotGuarded() => Assert.False(Catalog.Of("M:N.File.WriteAll(System.Int32)").IsGuarded);

    [Fact]
    public void Namespace_AnswersForWhatNobodyNames() =>
        Assert.Equal(CatalogVerb.Later, Catalog.Of("M:N.Deep.Type.Member").Delegates!.Verb);

    [Fact]
    public void OtherNamespace_IsUnknown() => Assert.True(Catalog.Of("M:Other.File.Write").IsNothing);

    [Fact]
    public void EntryType_IsNotHeldBack_ThoughItsNamespaceIs()
    {
        Assert.True(Catalog.IsHeld("N.Stream"));
        Assert.False(Catalog.IsHeld("N.Logger"));
        Assert.True(Catalog.IsPlatform("N.Logger"));
    }

    [Fact]
    public void UserLine_WinsOverOurs() =>
        Assert.Equal("worker",
            Catalog.With(CatalogParser.Parse("u", "worker M:N.File.WriteAll", isUser: true).Lines)
                .Of("M:N.File.WriteAll(System.String)").Effect!.Permissions.ToString());

    [Theory]
    [InlineData("M:System.IO.File.Delete(System.String)", "File.Delete")]
    [InlineData("M:System.IO.FileStream.#ctor(System.String,System.IO.FileMode)", "new FileStream")]
    [InlineData("P:System.Lazy`1.Value", "Lazy.Value")]
    [InlineData("M:System.Lazy`1.get_Value", "Lazy.Value")]
    [InlineData("M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})",
        "Enumerable.Select")]
    public void Id_IsDisplayedAsAPersonReadsIt(string id, string name) => Assert.Equal(name, MemberId.Display(id));

    private static PermissionCatalog Read(string text) => new(CatalogParser.Parse("t", text, isUser: false).Lines);
}
