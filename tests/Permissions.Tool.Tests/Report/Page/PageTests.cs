// The page in a real browser: its script runs clean and loads nothing, search and walking work, names stay text, and many paths stay quick.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report.Page;

[Collection(PublishedCollection.Name)]
public sealed class PageTests(PublishedPrograms programs)
{
    private const string Odd = "GET /</script><img src=x onerror=alert(1)>&\"'";

    [Fact]
    public async Task Data_CannotEndItsElement()
    {
        var page = File.ReadAllText(await WriteAsync(programs.Old));
        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        var data = JsonNode.Parse(Regex.Match(page, @"id=""data"">(.*)</script>\s*<script>", RegexOptions.Singleline).Groups[1].Value)!;
        Assert.Contains(Odd, data["nodes"]!.AsArray().Select(node => node![0]!.GetValue<string>()));
    }

    [Fact]
    public async Task Page_NamesNoOtherFile_AndItsPolicyForbidsIt()
    {
        var page = File.ReadAllText(await WriteAsync(programs.Old));
        Assert.Contains("default-src 'none'; style-src 'sha256-", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)=""(?!#)", page);
        Assert.DoesNotMatch(@"https?://(?!www\.w3\.org/2000/svg)", page);
    }

    [ChromiumFact]
    public async Task Script_RunsWithoutErrors_AndLoadsNothing()
    {
        var file = await WriteAsync(programs.Old);
        await using var page = await Chromium.OpenAsync(file);
        Assert.Equal("Service.dll", await page.EvaluateAsync("document.querySelector('h1').textContent"));
        Assert.Equal("5",
            await page.EvaluateAsync("document.querySelectorAll('#matrix-table .cell b, #matrix-table tbody tr').length - 1"));
        Assert.Equal("20", await page.EvaluateAsync("document.querySelectorAll('.need').length"));
        Assert.Equal("true",
            await page.EvaluateAsync(
                "document.getElementById('advice-lines').textContent.includes('ProcessPermissions.Drop(Permission.ChildProcess')"));
        Assert.Empty(page.Errors);
        Assert.Equal([new Uri(file).AbsoluteUri], page.Requests);
    }

    [ChromiumFact]
    public async Task Search_Narrows_AndSelectsTheFirst()
    {
        await using var page = await Chromium.OpenAsync(await WriteAsync(programs.Old));
        Assert.Equal("5 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        await page.PressAsync("/", "/");
        Assert.Equal("search", await page.EvaluateAsync("document.activeElement.id"));
        await page.EvaluateAsync(
            "(document.activeElement.value = 'LEDGER.append  fs.write', document.activeElement.dispatchEvent(new Event('input')))");
        Assert.Equal("1 of 5 paths",
            await page.EvaluateAsync("new Promise(done => setTimeout(() => done(document.getElementById('shown').textContent), 300))"));
        Assert.Equal("File.AppendAllText",
            await page.EvaluateAsync("document.querySelector('.item[aria-selected=true] span').textContent"));
        Assert.Equal("into Contoso.Ledger", await page.EvaluateAsync("document.querySelector('#detail .crossing').textContent"));
        await page.EvaluateAsync("document.getElementById('clear').click()");
        Assert.Equal("5 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        Assert.Empty(page.Errors);
    }

    [ChromiumFact]
    public async Task MatrixCell_FiltersThePaths()
    {
        await using var page = await Chromium.OpenAsync(await WriteAsync(programs.Old));
        Assert.Equal("Contoso.Ledger needs fs.write: 0 at startup, 1 at run time",
            await page.EvaluateAsync("[...document.querySelectorAll('.cell')].at(-1).title"));
        await page.EvaluateAsync("[...document.querySelectorAll('.cell')].at(-1).click()");
        Assert.Equal("1 of 5 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        Assert.Equal("Contoso.Ledger", await page.EvaluateAsync("document.getElementById('package').value"));
        Assert.Equal("list", await page.EvaluateAsync("document.activeElement.id"));
    }

    [ChromiumFact]
    public async Task Walk_GoesFromMethodToMethod_AndBack()
    {
        await using var page = await Chromium.OpenAsync(await WriteAsync(programs.New));
        const string middle = "document.querySelector('#focus .name').textContent";
        await page.EvaluateAsync(
            "[...document.querySelectorAll('.item')].find(one => /env.*Ledger/.test(one.textContent)).click()");
        Assert.Equal("Ledger.Append", await page.EvaluateAsync(middle));
        Assert.Equal("Orders.Save", await page.EvaluateAsync("document.querySelector('#callers .name').textContent"));
        await page.EvaluateAsync("document.querySelector('#callers .node').click()");
        Assert.Equal("Orders.Save", await page.EvaluateAsync(middle));
        Assert.Equal("Ledger.Append,Process.Start",
            await page.EvaluateAsync("[...document.querySelectorAll('#callees .name')].map(one => one.textContent)"));
        Assert.Equal("in-focus", await page.EvaluateAsync("document.activeElement.id"));
        Assert.Equal("true",
            await page.EvaluateAsync(
                "document.querySelectorAll('#edges path').length === document.querySelectorAll('#callers .node, #callees .node').length"));
        await page.EvaluateAsync("document.getElementById('back').click()");
        Assert.Equal("Ledger.Append", await page.EvaluateAsync(middle));
        Assert.Empty(page.Errors);
    }

    [ChromiumFact]
    public async Task Name_ThatLooksLikeMarkup_StaysText()
    {
        await using var page = await Chromium.OpenAsync(await EditedAsync(report => report["steps"]![0]!["name"] = Odd));
        await page.EvaluateAsync("[...document.querySelectorAll('.item')].find(one => one.textContent.includes('Ledger')).click()");
        Assert.Equal(Odd, await page.EvaluateAsync("document.querySelector('#detail button').textContent"));
        Assert.Equal("0", await page.EvaluateAsync("document.images.length"));
        Assert.Empty(page.Errors);
    }

    [ChromiumFact]
    public async Task Theme_FollowsTheSystem_UntilOneIsChosen()
    {
        await using var page = await Chromium.OpenAsync(await WriteAsync(programs.Old));
        const string theme =
            "new Promise(done => setTimeout(() => done(document.documentElement.dataset.theme + ' ' + "
                + "getComputedStyle(document.body).backgroundColor), 200))";
        await page.PreferAsync("light");
        Assert.Equal("light rgb(246, 245, 241)", await page.EvaluateAsync(theme));
        await page.PreferAsync("dark");
        Assert.Equal("dark rgb(20, 22, 26)", await page.EvaluateAsync(theme));
        await page.EvaluateAsync("document.getElementById('theme').click()");
        Assert.Equal("light rgb(246, 245, 241)", await page.EvaluateAsync(theme));
    }

    [ChromiumFact]
    public async Task TwentyThousandPaths_AreSearchedAndWalkedByKeyboard_InAMoment()
    {
        const int many = 20_000;
        var file = await EditedAsync(report =>
        {
            var (uses, steps) = (report["uses"]!.AsArray(), report["steps"]!.AsArray());
            var (pattern, second) = (uses[0]!.ToJsonString(), steps[(int)uses[0]!["path"]![1]!]!.ToJsonString());
            for (var i = uses.Count; i < many; i++)
            {
                var use = JsonNode.Parse(pattern)!;
                var step = JsonNode.Parse(second)!;
                step["name"] = "Step" + i.ToString(CultureInfo.InvariantCulture);
                use["path"]![1] = steps.Count;
                steps.Add(step);
                uses.Add(use);
            }
        });
        var clock = Stopwatch.StartNew();
        await using var page = await Chromium.OpenAsync(file);
        Assert.Equal("20,000 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        Assert.InRange(int.Parse(await page.EvaluateAsync("document.querySelectorAll('.item').length"), CultureInfo.InvariantCulture), 5,
            60);
        await page.EvaluateAsync("document.getElementById('list').focus()");
        await page.PressAsync("End");
        Assert.Equal("20000",
            await page.EvaluateAsync("document.querySelector('.item[aria-selected=true]').getAttribute('aria-posinset')"));
        var search = await page.EvaluateAsync("""
            new Promise(done => {
              const input = document.getElementById('search'), start = performance.now();
              new MutationObserver(() => done(performance.now() - start)).observe(document.getElementById('shown'), { childList: true });
              input.value = 'step19998';
              input.dispatchEvent(new Event('input'));
            })
            """);
        Assert.InRange(double.Parse(search, CultureInfo.InvariantCulture), 0, 3000);
        Assert.Equal("1 of 20,000 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        Assert.InRange(int.Parse(await page.EvaluateAsync("document.querySelectorAll('.node').length"), CultureInfo.InvariantCulture), 1,
            90);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
        Assert.Empty(page.Errors);
    }

    private async Task<string> WriteAsync(string program)
    {
        var file = Path.Combine(programs.Root, "page.html");
        var run = await programs.RunAsync("report", program, "--format", "html", "--output", file);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        return file;
    }

    private async Task<string> EditedAsync(Action<JsonNode> edit)
    {
        var report = JsonNode.Parse((await programs.RunAsync("report", programs.Old, "--format", "json")).Output)!;
        edit(report);
        var file = Path.Combine(programs.Root, "edited.json");
        File.WriteAllText(file, report.ToJsonString());
        return await WriteAsync(file);
    }
}
