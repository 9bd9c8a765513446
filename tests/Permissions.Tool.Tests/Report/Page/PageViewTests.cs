// How the page reads: what matters first, on a phone and a wide screen, light and dark, by keyboard, by the rules of accessibility.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report.Page;

[Collection(PublishedCollection.Name)]
public sealed class PageViewTests(PublishedPrograms programs)
{
    private const string Axe = "axe.run(document).then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => "
        + "node.target.join(' ')).slice(0, 4)).join('\\n'))";

    [NpmFact(InChromium = true)]
    public async Task Page_IsAccessible_AndFits_OnAPhoneAndAWideScreen_LightAndDark()
    {
        using var axe = await NpmPackage.InstallAsync("axe-core", "4.12.1");
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, report =>
        {
            report["dropped"] = new JsonArray("fs.write");
            WrittenPage.AddEntry(report, "GET /again", "Ledger.Append");
            AddEvidence(report);
        }, "--compare", programs.Old));
        await page.EvaluateAsync("(() => {" + File.ReadAllText(axe.PathTo("axe.min.js")) + "})()");
        await page.EvaluateAsync("document.querySelector('.item').click()");
        await page.EvaluateAsync("document.querySelector('#detail .cut').click()");
        await page.EvaluateAsync("[...document.querySelectorAll('summary')].forEach(one => one.click())");
        foreach (var width in new[] { 390, 1280 })
            foreach (var scheme in new[] { "light", "dark" })
            {
                await page.ResizeAsync(width);
                await page.PreferAsync(scheme);
                await page.EvaluateAsync("new Promise(done => setTimeout(done, 200))");
                Assert.Equal("", await page.EvaluateAsync(Axe));
                Assert.Equal("true", await page.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"));
            }

        // the checker does find faults
        await page.EvaluateAsync("document.getElementById('needed-text').style.color = '#555'");
        Assert.Contains("color-contrast", await page.EvaluateAsync(Axe), StringComparison.Ordinal);
        Assert.Empty(page.Errors);
    }

    [ChromiumFact]
    public async Task Phone_HasTheMatrixWithNames_AndTheWholeCopyButton()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, report =>
            report["steps"]![0]!["place"]!["file"] = "/" + new string('f', 60) + "/" + new string('g', 60) + ".cs"));
        await page.ResizeAsync(390);
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 200))");
        Assert.Equal("fs.write 2", await page.EvaluateAsync("(cell => JSON.parse(getComputedStyle(cell, '::before').content) + ' ' + "
            + "cell.innerText.trim())([...document.querySelectorAll('#matrix-table td:not(.no)')]"
            + ".find(one => one.dataset.label === 'fs.write'))"));
        Assert.Equal("true", await page.EvaluateAsync("[...document.querySelectorAll('#matrix-table td:not(.no), #matrix-table tbody th')]"
            + ".every(one => one.getBoundingClientRect().right <= innerWidth)"));
        Assert.Equal("true", await page.EvaluateAsync("(copy => { const box = copy.getBoundingClientRect(), frame = "
            + "copy.closest('.advice-code').getBoundingClientRect(); return box.right < frame.right && box.left > frame.left && "
            + "box.height < 40 && copy.scrollWidth <= copy.clientWidth; })(document.getElementById('copy'))"));
        Assert.Equal("true", await page.EvaluateAsync("[...document.querySelectorAll('.item .where')]"
            + ".every(one => one.scrollWidth <= one.clientWidth && /\\.cs:\\d+$/.test(one.textContent))"));
    }

    [ChromiumFact]
    public async Task Phone_GivesTheNameOfEachUseALine_WhateverItsTags_AndShowsTheWholeDropOfTheRuns()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, report =>
        {
            report["dropped"] = new JsonArray("fs.write", "child");
            AddEvidence(report);
            report["evidence"]!["suggestion"] =
                new JsonObject { ["drop"] = report["suggestion"]!.DeepClone(), ["difference"] = new JsonArray() };
        }, "--compare", programs.Old));
        await page.ResizeAsync(390);
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 200))");
        Assert.Equal("", await page.EvaluateAsync("[...document.querySelectorAll('.item .what span:first-child')]"
            + ".filter(one => one.clientWidth < 250).map(one => one.textContent).join()"));
        Assert.Equal("true", await page.EvaluateAsync("[...document.querySelectorAll('#runs-more pre')]"
            + ".every(one => one.scrollWidth <= one.clientWidth)"));
        Assert.Equal("", await page.EvaluateAsync("[...document.querySelectorAll('.item')]"
            + ".filter(one => one.scrollHeight > one.clientHeight).map(one => one.textContent).join()"));
    }

    [ChromiumFact]
    public async Task WhatIsDroppedYetNeeded_StandsFirst_OwnCodeBeforePackages()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New,
            report => report["dropped"] = new JsonArray("fs.write", "child")));
        Assert.Equal("needed", await page.EvaluateAsync("document.querySelector('main').firstElementChild.id"));
        Assert.Equal("Dropped by the program, yet needed",
            await page.EvaluateAsync("document.getElementById('needed-heading').textContent"));
        Assert.Equal("Process.Start child,File.AppendAllText fs.write,File.AppendAllText fs.write",
            await page.EvaluateAsync("[...document.querySelectorAll('.use .what')].map(one => one.textContent).join()"));
        await page.EvaluateAsync("document.querySelector('.use').click()");
        Assert.Equal("Process.Start needs child at run time",
            await page.EvaluateAsync("document.querySelector('#detail h3').textContent"));
    }

    [ChromiumFact]
    public async Task LongPath_IsCutInTheMiddle_AndOpens()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, report =>
        {
            var use = WrittenPage.Use(report, "Process.Start");
            var path = use["path"]!.AsArray().Select(step => (int)step!).ToList();
            use["path"] = new JsonArray([.. Enumerable.Repeat(path[0], 30).Concat(path).Select(step => JsonValue.Create(step))]);
            use["methods"] = null;
        }));
        const string visible = "document.querySelectorAll('#detail ol > li:not([hidden])').length";
        await page.EvaluateAsync("[...document.querySelectorAll('.item')].find(one => one.textContent.includes('Process.Start')).click()");
        Assert.Equal("11", await page.EvaluateAsync(visible));
        Assert.Equal("Process.Start", await page.EvaluateAsync("document.querySelector('#detail ol > li:last-child button').textContent"));
        await page.EvaluateAsync("document.querySelector('.between button').click()");
        Assert.Equal("33", await page.EvaluateAsync(visible));
    }

    [ChromiumFact]
    public async Task Keyboard_ReachesEverything_AndShowsWhereItIs()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, edit: null));
        await page.PressAsync("Tab");
        Assert.Equal("Skip to the paths", await page.EvaluateAsync("document.activeElement.textContent"));
        var reached = "";
        for (var i = 0; i < 80 && !reached.Contains("graph", StringComparison.Ordinal); i++)
        {
            await page.PressAsync("Tab");
            Assert.Equal("true", await page.EvaluateAsync("getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
            reached += await page.EvaluateAsync("' ' + (document.activeElement.closest('[id]')?.id ?? '') + "
                + "(document.activeElement.closest('#graph') ? ' graph' : '')");
        }
        Assert.All(new[] { "theme", "copy", "icicle", "search", "list", "detail", "graph" },
            part => Assert.Contains(part, reached, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PageOfAHundredFindings_IsBelowAMegabyte()
    {
        var file = await WrittenPage.OfAsync(programs, programs.New, report =>
        {
            var uses = report["uses"]!.AsArray();
            for (var i = 0; uses.Count < 100; i++)
                uses.Add(uses[i]!.DeepClone());
        });
        Assert.InRange(new FileInfo(file).Length, 10_000, 1_000_000);
    }

    internal static void AddEvidence(JsonNode report)
    {
        var states = new[] { "seen", "covered", "notReached" };
        var uses = report["uses"]!.AsArray();
        for (var i = 0; i < uses.Count; i++)
            uses[i]!["evidence"] = new JsonObject { ["state"] = states[i % 3], ["count"] = i % 3 == 0 ? 7 : 0,
                ["request"] = i % 3 == 0 ? "POST /orders" : null,
                ["stack"] = new JsonArray(i % 3 == 0 ? ["Ledger.Append (Ledger.cs:5)", "Orders.Save (Program.cs:9)"] : []) };
        report["evidence"] = JsonNode.Parse("""
            { "files": ["audit.jsonl"], "events": 9, "methods": 12, "notes": ["One line is cut off."],
              "misses": [{ "permission": "child", "count": 2, "resource": "/bin/sh", "request": "GET /host", "stack": ["Hidden.Run (Hidden.cs:3)"] }] }
            """);
    }
}
