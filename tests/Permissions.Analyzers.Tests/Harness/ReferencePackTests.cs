// A reference pack that is missing is named in a sentence; one that is there in several versions is taken in its newest.
using System;
using System.IO;
using Xunit;

namespace Permissions.Analyzers.Tests.Harness;

public sealed class ReferencePackTests : IDisposable
{
    private readonly string dotnet = Directory.CreateTempSubdirectory("dotnet-").FullName;

    public void Dispose() => Directory.Delete(dotnet, recursive: true);

    [Fact]
    public void Pack_Missing_NamesPackFolderAndRemedy()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => ReferencePack.Open(dotnet, "No.Such.Ref", "net10.0"));
        var folder = Path.Combine(dotnet, "packs", "No.Such.Ref");
        Assert.Equal($"The reference pack No.Such.Ref for net10.0 is missing: no folder {folder}/VERSION/ref/net10.0 exists. " +
            "Versions found: none. Install the .NET SDK that global.json names; its packs folder contains this pack.", failure.Message);
    }

    [Fact]
    public void Pack_OfAnotherFrameworkOnly_NamesItsVersions()
    {
        Make("9.0.1", "net9.0");
        Make("8.0.2", "net8.0");
        var failure = Assert.Throws<InvalidOperationException>(() => ReferencePack.Find(dotnet, "Some.Ref", "net10.0"));
        Assert.Contains("Versions found: 8.0.2, 9.0.1.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_InSeveralVersions_IsTheNewestByNumber()
    {
        Make("10.0.9", "net10.0");
        var newest = Make("10.0.12", "net10.0");
        Make("11.0.0", "net11.0");
        Assert.Equal(newest, ReferencePack.Find(dotnet, "Some.Ref", "net10.0"));
    }

    private string Make(string version, string framework) =>
        Directory.CreateDirectory(Path.Combine(dotnet, "packs", "Some.Ref", version, "ref", framework)).FullName;
}
