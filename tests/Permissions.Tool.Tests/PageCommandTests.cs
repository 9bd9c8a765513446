// Every command line of ours on a page is one that the tool understands: the command is there, and so is each option.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests;

public sealed class PageCommandTests
{
    [Fact]
    public async Task CommandLine_OnAPage_IsUnderstood()
    {
        var lines = Directory.GetFiles(ToolRun.RepositoryRoot, "README.md")
            .Concat(Directory.GetFiles(Path.Combine(ToolRun.RepositoryRoot, "analyzers/docs"), "*.md")).SelectMany(CommandLines).ToList();
        Assert.True(lines.Count > 12, $"{lines.Count} command lines");
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (page, words) in lines)
        {
            var command = words.TakeWhile((word, i) => i == 0 || words[0] == "catalog" && i == 1).ToArray();
            var key = string.Join(' ', command);
            if (!helps.TryGetValue(key, out var help))
            {
                var run = await ToolRun.InAsync(ToolRun.RepositoryRoot, [.. command, "--help"]);
                Assert.True(run.ExitCode == 0 && run.Output.Contains("permissions " + key, StringComparison.Ordinal),
                    $"{page}: no command '{key}'");
                helps[key] = help = run.Output;
            }
            foreach (var option in
                words.TakeWhile(word => word != "--").Where(word => word.StartsWith('-')).Select(word => word.Split('=')[0]))
                Assert.True(Regex.IsMatch(help, $@"(^|[\s,]){Regex.Escape(option)}[\s,=<\[]", RegexOptions.Multiline),
                    $"{page}: '{key}' has no {option}");
            var format = Array.IndexOf(words, "--format") is var at and >= 0 && at + 1 < words.Length ? words[at + 1] : "";
            foreach (var value in format.Split('|', StringSplitOptions.RemoveEmptyEntries))
                Assert.Matches($@"--format <[^>]*\b{value}\b", help);
        }
    }

    private static IEnumerable<(string Page, string[] Words)> CommandLines(string page) =>
        File.ReadAllLines(page)
            .Select(line => Regex.Match(line, @"^(?:- run: )?(?:permissions|dotnet run --project src/Permissions\.Tool --) (\w.*)$"))
            .Where(match => match.Success)
            .Select(match => (Path.GetFileName(page), match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
