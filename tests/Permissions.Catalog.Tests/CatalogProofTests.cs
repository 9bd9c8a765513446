// Every member of the installed shared frameworks that reaches a system call has its line in the catalog, or a reason why not.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Permissions.Catalog.Tests.Proof;
using Permissions.Catalog.Tests.Reading;
using Permissions.Reachability.Catalog;
using Xunit;
using Xunit.Abstractions;

namespace Permissions.Catalog.Tests;

public sealed class CatalogProofTests(ITestOutputHelper output)
{
    private static readonly Lazy<Framework> Installed = new(() => Framework.Installed(Sinks.Openers));
    private static readonly Lazy<CatalogProof> BuiltIn = new(() => new(Installed.Value, PermissionCatalog.BuiltIn));
    private static readonly Lazy<CatalogProof> Newest = new(() => new(Framework.Newest(Sinks.Openers), PermissionCatalog.BuiltIn));

    // A catalog that names nothing: what it does not miss, the proof does not see.
    private static readonly Lazy<CatalogProof> Bare =
        new(() => new(Installed.Value,
            new(PermissionCatalog.BuiltIn.Lines.Where(line => line.Verb is CatalogVerb.Safe or CatalogVerb.Unknown))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Member_ThatReachesASink_HasItsLine(bool isNewest)
    {
        var proof = isNewest ? Newest.Value : BuiltIn.Value;
        output.WriteLine(CatalogPage.Table(proof));
        var missing = proof.Answers.Where(answer => answer.Verdict == Verdict.Missing).ToList();
        Assert.True(missing.Count == 0,
            $"{missing.Count} members reach a sink and the catalog does not know:\n{string.Join("\n", missing.Take(60))}");
    }

    [Fact]
    public void Numbers_StandOnThePage()
    {
        var root = typeof(CatalogProofTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "RepositoryRoot").Value!;
        var page = File.ReadAllText(Path.Combine(root, "analyzers/docs/catalog.md")).ReplaceLineEndings("\n");

        // Another patch of the frameworks has other members: there the proof holds and the numbers may differ.
        if (page.Contains(CatalogPage.Measured(BuiltIn.Value), StringComparison.Ordinal))
            Assert.Contains(CatalogPage.Table(BuiltIn.Value), page, StringComparison.Ordinal);
        Assert.Contains(CatalogPage.Table(Newest.Value), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fs.write", "M:System.IO.File.Delete(System.String)")]
    [InlineData("fs.write", "M:System.IO.File.WriteAllTextAsync(System.String,System.String,System.Threading.CancellationToken)")]
    [InlineData("fs.write", "M:System.IO.Compression.ZipFile.ExtractToDirectory(System.String,System.String)")]
    [InlineData("fs.read", "M:System.IO.File.ReadLines(System.String)")]
    [InlineData("fs.read", "M:System.IO.Directory.GetFiles(System.String)")]
    [InlineData("child", "M:System.Diagnostics.Process.Start(System.String)")]
    [InlineData("worker", "M:System.Threading.Thread.Start")]
    [InlineData("net.connect", "M:System.Net.Sockets.TcpClient.ConnectAsync(System.String,System.Int32)")]
    [InlineData("net.listen", "M:System.Net.Sockets.TcpListener.Start")]
    [InlineData("addon", "M:System.Runtime.InteropServices.NativeLibrary.Load(System.String)")]
    [InlineData("dynamic", "M:System.Reflection.Assembly.LoadFrom(System.String)")]
    [InlineData("inspector", "M:System.Diagnostics.Debugger.Launch")]
    public void Member_WithoutItsLine_IsNamedWithItsChain(string kind, string id)
    {
        var answer = Bare.Value.Answers.Single(one => one.Kind == kind && one.Member.Id == id);
        Assert.Equal(Verdict.Missing, answer.Verdict);
        Assert.True(answer.Chain.Count > 1);
    }

    [Theory]
    [InlineData("fs.write", "M:System.IO.File.ReadAllText(System.String)")]
    [InlineData("fs.write", "M:System.IO.File.OpenRead(System.String)")]
    [InlineData("fs.read", "M:System.IO.File.OpenWrite(System.String)")]
    [InlineData("fs.write", "M:System.IO.Stream.CopyTo(System.IO.Stream)")]
    [InlineData("fs.write", "M:System.Xml.XmlWriter.Create(System.IO.TextWriter)")]
    [InlineData("worker", "M:System.Threading.Tasks.Task.Run(System.Action)")]
    [InlineData("net.connect", "M:System.Net.Sockets.TcpListener.Start")]
    public void Member_ThatDoesNotReach_IsNotNamed(string kind, string id)
    {
        Assert.Contains(BuiltIn.Value.Examined, member => member.Id == id);
        Assert.DoesNotContain(BuiltIn.Value.Answers, answer => answer.Kind == kind && answer.Member.Id == id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sink_Exists(bool isNewest)
    {
        var members = (isNewest ? Newest.Value.Framework : Installed.Value).Members;
        var names = members.Select(member => member.NativeEntry ?? member.Id)
            .Concat(members.Select(member => MemberId.Overloads(member.Id))).ToHashSet();
        Assert.Empty(Sinks.All.Where(sink => !sink.Names.Any(names.Contains)).Select(sink => sink.Names[0]));
    }

    [Fact]
    public void Cut_NamesAMember_AndSaysWhy() =>
        Assert.All(Cuts.All,
            cut => Assert.True(cut.Reason.Length > 0
                    && Installed.Value.Members.Concat(Newest.Value.Framework.Members).Any(member => Cuts.Names(cut.Id, member.Id)),
                cut.Id));
}
