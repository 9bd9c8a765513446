// The page's questions: what if a call were cut, which ways lead to a use, and the icicle that begins again where it is selected.
using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report.Page;

[Collection(PublishedCollection.Name)]
public sealed class PageWaysTests(PublishedPrograms programs)
{
    private const string SelectWrite =
        "[...document.querySelectorAll('.item')].find(one => one.textContent.includes('File.AppendAllText')).click()";

    private const string Answer = "document.querySelector('#what-if p').textContent";

    private static string Cut(string call) => $"document.querySelector('#detail [aria-label=\"Cut the call {call}\"]').click()";

    [Fact]
    public async Task Report_HasEachCallOnAWayToAUse()
    {
        var report = JsonNode.Parse((await programs.RunAsync("report", programs.New, "--format", "json")).Output)!;
        var names = report["ways"]!["methods"]!.AsArray().Select(method => (string)method!["name"]!).Prepend("framework").ToList();
        var calls = report["ways"]!["calls"]!.AsArray().Select(number => (int)number!).Chunk(4)
            .Select(call => $"{names[call[0] + 1]} → {names[call[1] + 1]}").Order(StringComparer.Ordinal);
        Assert.Equal(["Orders.Save → Ledger.Append", "POST /orders → Orders.Save",
            "framework → GET /</script><img src=x onerror=alert(1)>&\"'", "framework → POST /orders"], calls);
    }

    [ChromiumFact]
    public async Task CutCall_TakesAwayWhatNoOtherWayReaches()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, edit: null));
        await page.EvaluateAsync(SelectWrite);
        await page.EvaluateAsync(Cut("Orders.Save → Ledger.Append"));
        Assert.Equal("Without Orders.Save → Ledger.Append, 3 uses vanish; other ways lead to the rest.", await page.EvaluateAsync(Answer));
        await page.EvaluateAsync("document.querySelector('#what-if button').click()");
        Assert.Equal("3 of 8 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));
        await page.EvaluateAsync("document.querySelector('#what-if button:last-child').click()");
        Assert.Equal("8 paths", await page.EvaluateAsync("document.getElementById('shown').textContent"));

        await page.EvaluateAsync(SelectWrite);
        await page.EvaluateAsync(Cut("POST /orders → Orders.Save"));
        Assert.StartsWith("Without POST /orders → Orders.Save, 4 uses vanish", await page.EvaluateAsync(Answer), StringComparison.Ordinal);
        Assert.Empty(page.Errors);
    }

    [ChromiumFact]
    public async Task UseWithASecondWay_Stays_AndAllItsWaysAreListed()
    {
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New,
            report => WrittenPage.AddEntry(report, "GET /again", "Ledger.Append")));
        await page.EvaluateAsync(SelectWrite);
        await page.EvaluateAsync(Cut("Orders.Save → Ledger.Append"));
        Assert.EndsWith("no use vanishes: other ways lead to each.", await page.EvaluateAsync(Answer), StringComparison.Ordinal);
        Assert.Equal("All ways: 2 entries lead here",
            await page.EvaluateAsync("document.querySelector('.ways summary').textContent"));
        await page.EvaluateAsync("document.querySelector('.ways summary').click()");
        await page.EvaluateAsync("new Promise(done => setTimeout(done, 100))");
        await page.EvaluateAsync("document.querySelector('.ways [aria-label=\"Cut the call GET /again → Ledger.Append\"]').click()");
        Assert.StartsWith("Without Orders.Save → Ledger.Append and GET /again → Ledger.Append, 3 uses vanish",
            await page.EvaluateAsync(Answer), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Icicle_BeginsAgainWhereItIsSelected_AndGoesBack_ByKeyboardToo()
    {
        const string cells = "[...document.querySelectorAll('.ice')].map(one => one.textContent).join()";
        const string focused = "document.activeElement.textContent";
        await using var page = await Chromium.OpenAsync(await WrittenPage.OfAsync(programs, programs.New, edit: null));
        var all = await page.EvaluateAsync(cells);
        Assert.StartsWith("All paths,fs.write,POST /orders,Orders.Save,Ledger.Append,File.AppendAllText,", all, StringComparison.Ordinal);
        await page.EvaluateAsync("[...document.querySelectorAll('.ice')].find(one => one.textContent === 'Orders.Save').click()");
        Assert.Equal("Orders.Save,Ledger.Append,File.AppendAllText", await page.EvaluateAsync(cells));
        Assert.Equal("All paths,fs.write,POST /orders,Orders.Save",
            await page.EvaluateAsync("[...document.querySelectorAll('#crumbs button')].map(one => one.textContent).join()"));
        Assert.Equal("Orders.Save", await page.EvaluateAsync(focused));
        await page.PressAsync("ArrowDown");
        Assert.Equal("Ledger.Append", await page.EvaluateAsync(focused));
        await page.PressAsync("Enter", "\r");
        Assert.Equal("Ledger.Append,File.AppendAllText", await page.EvaluateAsync(cells));
        foreach (var _ in Enumerable.Range(0, 4))
            await page.PressAsync("Escape");
        Assert.Equal(all, await page.EvaluateAsync(cells));
        await page.PressAsync("ArrowDown");
        await page.PressAsync("ArrowRight");
        Assert.NotEqual("fs.write", await page.EvaluateAsync(focused));
        Assert.Empty(page.Errors);
    }
}
