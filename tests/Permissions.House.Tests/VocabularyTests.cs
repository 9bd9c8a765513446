// Law 7: catalog, enum, rules, rule pages, release notes and README say the same.
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Xunit;

namespace Permissions.House.Tests;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData(Permission.FileSystemWrite, "fs.write")]
    [InlineData(Permission.ChildProcess, "child")]
    [InlineData(Permission.Worker, "worker")]
    [InlineData(Permission.FileSystemRead, "fs.read")]
    [InlineData(Permission.NetworkConnect, "net.connect")]
    [InlineData(Permission.NetworkListen, "net.listen")]
    [InlineData(Permission.Environment, "env")]
    [InlineData(Permission.NativeCode, "addon")]
    [InlineData(Permission.DynamicCode, "dynamic")]
    [InlineData(Permission.Diagnostics, "inspector")]
    [InlineData(Permission.FileSystem, "fs")]
    [InlineData(Permission.Network, "net")]
    public void Enum_AndFoundation_MeanTheSameBits(Permission permission, string name)
    {
        Assert.True(PermissionSet.TryParse(name, out var set));
        Assert.Equal((int)permission, set.Bits);
    }

    [Fact]
    public void Enum_HasNoOtherMembers() =>
        Assert.Equal(13, Enum.GetNames<Permission>().Length);

    [Fact]
    public void Catalog_HasNoBadLine_AndNoLineTwice()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(House.Root, "src/Permissions.Reachability/Catalog"), "*.txt"))
            Assert.Empty(CatalogParser.Parse(file, File.ReadAllText(file), isUser: false).Errors);
        Assert.Empty(PermissionCatalog.BuiltIn.Lines.GroupBy(line => (line.Verb, line.Id, line.Target ?? (line.Verb == CatalogVerb.Contract ? line.Option("name") : null))).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void PageOfTheCatalog_DocumentsEveryVerb_AndEveryOption_AsTheParserReadsThem()
    {
        var page = House.Read("analyzers/docs/own-catalog.md").ReplaceLineEndings("\n");
        var verbs = Regex.Matches(page, @"^\| `([a-z.]+)`(?:, [^|]+)? \| [^|]+ \| ([^|]*) \|$", RegexOptions.Multiline)
            .Select(row => $"{row.Groups[1].Value}: {string.Join(' ', Regex.Matches(row.Groups[2].Value, "`([^`]+)`").Select(option => option.Groups[1].Value))}");
        Assert.Equal(CatalogParser.Words.Append(new("fs.write", CatalogVerb.Needs)).Select(word => $"{word.Key}: {string.Join(' ', CatalogParser.OptionsOf(word.Value))}").Order(), verbs.Order());
        var options = Regex.Matches(page, @"^\| `([a-z]+=?)`[^|]* \| [^|]+ \|$", RegexOptions.Multiline).Select(row => row.Groups[1].Value);
        Assert.Equal(Enum.GetValues<CatalogVerb>().SelectMany(CatalogParser.OptionsOf).Distinct().Order(), options.Order());
    }

    [Fact]
    public void Catalog_KnowsEveryPermission() =>
        Assert.Equal(PermissionSet.All, PermissionCatalog.BuiltIn.Lines.Aggregate(PermissionSet.None, (all, line) => all | line.Permissions));

    [Fact]
    public void Catalog_NamesGuardedMembers_SoThatOtherCallsNeedNotBeBound() =>
        Assert.DoesNotContain(PermissionCatalog.BuiltIn.Lines, line => line.Verb is CatalogVerb.Needs or CatalogVerb.Opens && line.Id[0] == 'M' && MemberId.Name(line.Id) == "*");

    [Fact]
    public void Rule_HasItsPage() =>
        Assert.Equal(Rules.All.Select(rule => rule.Id).Order(), Directory.GetFiles(Path.Combine(House.Root, "analyzers/docs"), "PERM*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Rule_IsInTheReleaseNotes_WithItsSeverity()
    {
        var notes = House.Read("analyzers/Permissions.Analyzers/AnalyzerReleases.Unshipped.md") + House.Read("analyzers/Permissions.Analyzers/AnalyzerReleases.Shipped.md");
        Assert.All(Rules.All, rule => Assert.Contains($"{rule.Id} | Permissions | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} |", notes, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_RuleTable_IsThatOfTheAssembly()
    {
        var table = Regex.Matches(House.Read("README.md"), @"^\| \[(PERM\d+)\]\(analyzers/docs/\1\.md\) \| (\w+) \| (.+) \|\r?$", RegexOptions.Multiline)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));
        Assert.Equal(Rules.All.Select(rule => (rule.Id, rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off", rule.Title.ToString())), table);
    }

    [Fact]
    public void Rule_LinksToItsPage() =>
        Assert.All(Rules.All, rule => Assert.EndsWith($"analyzers/docs/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void RulePage_HasItsHeadings() =>
        Assert.All(Rules.All, rule =>
        {
            var page = House.Read($"analyzers/docs/{rule.Id}.md");
            foreach (var heading in new[] { $"# {rule.Id}: {rule.Title}", "## Cause", "## Example", "## How to fix", "## When to suppress" })
                Assert.Contains(heading, page, StringComparison.Ordinal);
        });
}
