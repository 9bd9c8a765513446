// What the page is made with: links into an editor, a report to compare with, recorded runs.
using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report.Page;

[Collection(PublishedCollection.Name)]
public sealed class PageSettingsTests(PublishedPrograms programs)
{
    [ChromiumFact]
    public async Task Place_OpensTheLine_InTheEditorThatIsNamed()
    {
        Assert.Equal($"vscode://file/{programs.Root}/Service/Program.cs:5", await LinkAsync());
        Assert.Equal("https://example.org/blob/main/Service/Program.cs#L5",
            await LinkAsync("--editor-link", "https://example.org/blob/main/{path}#L{line}"));
        Assert.Equal("none", await LinkAsync("--editor-link", "none"));
    }

    [Theory]
    [InlineData("javascript:alert('{file}')")]
    [InlineData("{file}")]
    [InlineData("vscode://file/")]
    public async Task PatternThatIsNoAddressOfALine_IsRefused(string pattern)
    {
        var run = await programs.RunAsync("report", programs.Old, "--format", "html", "--editor-link", pattern);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is not the address of a line. Write 'none', or an address such as", run.Error, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Compared_ShowsWhatIsNewGoneAndTheSame()
    {
        var old = Path.Combine(programs.Root, "old.json");
        await programs.RunAsync("report", programs.Old, "--format", "json", "--output", old);
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New,
            report => report["uses"]!.AsArray().Remove(WrittenPage.Use(report, "File.ReadAllText")), "--compare", old));
        Assert.Equal("3 new,1 gone,4 same",
            await page.EvaluateAsync("[...document.querySelectorAll('#compared-counts button')].map(one => one.textContent).join()"));
        await page.EvaluateAsync("document.querySelector('.state-gone').click()");
        Assert.Equal("1 of 8 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        Assert.Equal("File.ReadAllText", await page.EvaluateAsync("document.querySelector('.item .what span').textContent"));
        await page.EvaluateAsync("document.querySelector('#state-filter button:nth-child(3)').click()");
        Assert.Equal("3 of 8 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        Assert.Empty(page.Errors);

        var refused = await programs.RunAsync("report", programs.New, "--compare", old);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("add '--format html', or compare with 'permissions diff OLD NEW'", refused.Error, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task RecordedRuns_AreShownAndFiltered()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, PageViewTests.AddEvidence));
        Assert.Equal("3 seen,3 covered, not seen,2 never reached",
            await page.EvaluateAsync("[...document.querySelectorAll('#runs-counts button')].map(one => one.textContent).join()"));
        Assert.StartsWith("1 use happened that the analysis did not find",
            await page.EvaluateAsync("document.getElementById('runs-more').textContent"), StringComparison.Ordinal);
        await page.EvaluateAsync("document.querySelector('.run-0').click()");
        Assert.Equal("3 of 8 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        var shown = await page.EvaluateAsync("document.querySelector('.evidence').innerText");
        Assert.Contains("Seen 7 times, first in POST /orders.", shown, StringComparison.Ordinal);
        Assert.Contains("Orders.Save (Program.cs:9)", shown, StringComparison.Ordinal);
        Assert.Empty(page.Errors);
    }

    private async Task<string> LinkAsync(params string[] more)
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.Old, edit: null, more));
        await page.EvaluateAsync("[...document.querySelectorAll('.item')].find(one => one.textContent.includes('Run')).click()");
        return await page.EvaluateAsync($"[...document.querySelectorAll('#detail .place a')].at(-1)?.getAttribute('href') ?? 'none'");
    }
}
