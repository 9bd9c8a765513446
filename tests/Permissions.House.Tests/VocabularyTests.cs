// Law 7: catalog, enum, rules, rule pages, release notes and the table of rules say the same.
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Permissions.Analyzers;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.House.Tests;

public sealed partial class VocabularyTests
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
        Assert.Empty(
            PermissionCatalog.BuiltIn.Lines.GroupBy(line => (line.Verb, line.Id,
                line.Target ?? (line.Verb == CatalogVerb.Contract ? line.Option("name") : null))).Where(same => same.Count() > 1)
                .Select(same => same.Key));
    }

    [Fact]
    public void PageOfTheCatalog_DocumentsEveryVerb_AndEveryOption_AsTheParserReadsThem()
    {
        var page = House.Read("analyzers/docs/own-catalog.md").ReplaceLineEndings("\n");
        var verbs = Regex.Matches(page, @"^\| `([a-z.]+)`(?:, [^|]+)? \| [^|]+ \| ([^|]*) \|$", RegexOptions.Multiline)
            .Select(row =>
                row.Groups[1].Value + ": "
                    + string.Join(' ', Regex.Matches(row.Groups[2].Value, "`([^`]+)`").Select(option => option.Groups[1].Value)));
        Assert.Equal(CatalogParser.Words.Append(new("fs.write", CatalogVerb.Needs))
            .Select(word => $"{word.Key}: {string.Join(' ', CatalogParser.OptionsOf(word.Value))}").Order(), verbs.Order());
        var options = Regex.Matches(page, @"^\| `([a-z]+=?)`[^|]* \| [^|]+ \|$", RegexOptions.Multiline).Select(row => row.Groups[1].Value);
        Assert.Equal(Enum.GetValues<CatalogVerb>().SelectMany(CatalogParser.OptionsOf).Distinct().Order(), options.Order());
    }

    [Fact]
    public void Catalog_KnowsEveryPermission() =>
        Assert.Equal(PermissionSet.All,
            PermissionCatalog.BuiltIn.Lines.Aggregate(PermissionSet.None, (all, line) => all | line.Permissions));

    [Fact]
    public void Catalog_NamesGuardedMembers_SoThatOtherCallsNeedNotBeBound() =>
        Assert.DoesNotContain(PermissionCatalog.BuiltIn.Lines,
            line => line.Verb is CatalogVerb.Needs or CatalogVerb.Opens && line.Id[0] == 'M' && MemberId.Name(line.Id) == "*");

    [Fact]
    public void Descriptor_IsTheRuleOfTheTable() =>
        Assert.Equal(
            RuleTable.All.Select(rule => (rule.Id, Rule.Category, (int)rule.Severity, rule.IsOnByDefault, rule.Title, rule.Message,
                rule.HelpLink)),
            Rules.All.Select(rule => (rule.Id, rule.Category, (int)rule.DefaultSeverity, rule.IsEnabledByDefault, rule.Title.ToString(),
                rule.MessageFormat.ToString(), rule.HelpLinkUri)));

    [Fact]
    public void Rule_HasItsPage_AndLinksToIt()
    {
        Assert.Equal(RuleTable.All.Select(rule => rule.Id), RuleTable.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.Equal(RuleTable.All.Select(rule => rule.Id),
            Directory.GetFiles(Path.Combine(House.Root, "analyzers/docs"), "PERM*.md").Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));
        Assert.All(RuleTable.All, rule => Assert.EndsWith($"analyzers/docs/{rule.Id}.md", rule.HelpLink, StringComparison.Ordinal));
    }

    [Fact]
    public void ReleaseNotes_AreTheTable()
    {
        var notes = House.Read("analyzers/Permissions.Analyzers/AnalyzerReleases.Shipped.md")
            + House.Read("analyzers/Permissions.Analyzers/AnalyzerReleases.Unshipped.md");
        Assert.Equal(
            RuleTable.All.Select(rule =>
                $"{rule.Id} | {Rule.Category} | {(rule.IsOnByDefault ? rule.Severity : "Disabled")} | {rule.Title}"),
            notes.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("PERM", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PageOfTheRules_IsTheTable()
    {
        var table = Regex.Matches(House.Read("analyzers/docs/rules.md"), @"^\| \[(PERM\d+)\]\(\1\.md\) \| (\w+) \| (.+) \|\r?$",
            RegexOptions.Multiline)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));
        Assert.Equal(
            RuleTable.All.Select(rule => (rule.Id, rule.IsOnByDefault ? rule.Severity.ToString().ToLowerInvariant() : "off", rule.Title)),
            table);
    }

    [Fact]
    public void RulePage_HasItsHeadings() =>
        Assert.All(RuleTable.All, rule =>
        {
            var page = House.Read($"analyzers/docs/{rule.Id}.md");
            foreach (var heading in
                new[] { $"# {rule.Id}: {rule.Title}", "## Cause", "## Example", "## How to fix", "## When to suppress" })
                Assert.Contains(heading, page, StringComparison.Ordinal);
        });

    // A quoted message is one that the rule can print: what stands between its arguments stands on the page.
    [Fact]
    public void RulePage_QuotesTheMessageOfItsRule() =>
        Assert.All(RuleTable.All.Where(rule => Regex.Matches(rule.Message, @"\{\d\}").Count > 1), rule =>
        {
            var quotes = Regex.Matches(House.Read($"analyzers/docs/{rule.Id}.md"), "^> (.*)$", RegexOptions.Multiline)
                .Select(quote => quote.Groups[1].Value.TrimEnd());
            var message = "^" + Regex.Replace(Regex.Escape(rule.Message), @"\\\{\d}", ".+?") + "$";
            Assert.All(quotes, quote => Assert.Matches(message, quote));
        });

    // What is easy to check of plain English; "there is no X" is fine.
    [Fact]
    public void Text_IsPlainEnglish()
    {
        var pages = new[] { "src", "analyzers", "tests", "findings" }.SelectMany(folder =>
            Directory.GetFiles(Path.Combine(House.Root, folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(House.Root, file).Replace('\\', '/')).Append("README.md");
        Assert.Empty(House.Sources().Concat(pages).Where(file => !file.EndsWith("VocabularyTests.cs", StringComparison.Ordinal))
            .SelectMany(file => Riddle().Matches(House.Read(file)).Select(match => $"{file}: {match.Value}")));
    }

    [GeneratedRegex(@"(?<!\bthere )\b(is|are|was|were) no (?!longer\b|more\b|fewer\b|less\b)[a-z]+|\bfor ever\b|\banew\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Riddle();
}
