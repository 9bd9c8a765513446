// A headless Chromium with one page, driven over its debugging protocol: what the page's script says, loads and shows.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Tool.Tests.Report.Page;

internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    private readonly Process process;
    private readonly TempFolder profile;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource timeout = new(TimeSpan.FromMinutes(1));
    private int number;

    private Chromium(Process process, TempFolder profile) => (this.process, this.profile) = (process, profile);

    /// <summary>Exceptions and errors that the page caused.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Everything that the page asked for, itself included.</summary>
    public List<string> Requests { get; } = [];

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<Chromium> OpenAsync(string page)
    {
        var profile = new TempFolder();
        var start = new ProcessStartInfo(Program!) { RedirectStandardError = true };
        foreach (var argument in
            new[] { "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-port=0",
                "--window-size=1300,1000", "--user-data-dir=" + profile.Name, "about:blank" })
            start.ArgumentList.Add(argument);
        var chromium = new Chromium(Process.Start(start)!, profile);
        try
        {
            await chromium.LoadAsync(page);
            return chromium;
        }
        catch
        {
            await chromium.DisposeAsync(); // nobody else knows of it
            throw;
        }
    }

    /// <summary>The value of an expression in the page, as text; promises are awaited.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var answer =
            await SendAsync("Runtime.evaluate",
                new JsonObject { ["expression"] = $"(async () => String(await ({expression})))()", ["awaitPromise"] = true,
                    ["returnByValue"] = true });
        if (answer["exceptionDetails"] is { } failure)
            throw new InvalidOperationException(failure.ToJsonString());
        return answer["result"]!["value"]!.GetValue<string>();
    }

    /// <summary>Presses a key in whatever has the focus.</summary>
    public async Task PressAsync(string key, string text = "")
    {
        await SendAsync("Input.dispatchKeyEvent",
            new JsonObject { ["type"] = "keyDown", ["key"] = key, ["code"] = key,
                ["windowsVirtualKeyCode"] = key switch { "ArrowDown" => 40, "ArrowUp" => 38, "ArrowRight" => 39,
                    "End" => 35, "Enter" => 13, "Tab" => 9, "Escape" => 27, _ => 0 }, ["text"] = text });
        await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyUp", ["key"] = key, ["code"] = key });
    }

    public Task PreferAsync(string scheme) =>
        SendAsync("Emulation.setEmulatedMedia",
            new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });

    /// <summary>Gives the page the width of a screen.</summary>
    public Task ResizeAsync(int width) => SendAsync("Emulation.setDeviceMetricsOverride",
        new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        timeout.Dispose();
        for (var left = 20; ; left--)
            try
            {
                profile.Dispose();
                return;
            }
            catch (IOException) when (left > 0)
            {
                await Task.Delay(100); // children of the browser write on for a moment
            }
    }

    private async Task LoadAsync(string page)
    {
        await ConnectAsync();
        foreach (var domain in new[] { "Runtime", "Log", "Network", "Page" })
            await SendAsync(domain + ".enable");
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(page).AbsoluteUri });
        while (await EvaluateAsync("document.documentElement?.dataset.ready ?? ''") != "true")
        {
            Assert.Empty(Errors);
            await Task.Delay(50, timeout.Token);
        }
    }

    private async Task ConnectAsync()
    {
        var port = "";
        while (port.Length == 0)
        {
            var line = await process.StandardError.ReadLineAsync(timeout.Token)
                ?? throw new InvalidOperationException("the browser ended before it listened");
            if (line.StartsWith("DevTools listening on ws://", StringComparison.Ordinal))
                port = new Uri(line["DevTools listening on ".Length..]).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        _ = process.StandardError.ReadToEndAsync(timeout.Token);
        using var http = new HttpClient();
        var targets = JsonNode.Parse(await http.GetStringAsync($"http://127.0.0.1:{port}/json/list", timeout.Token))!.AsArray();
        await socket.ConnectAsync(
            new(targets.First(target => target!["type"]!.GetValue<string>() == "page")!["webSocketDebuggerUrl"]!.GetValue<string>()),
            timeout.Token);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        var id = ++number;
        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] }),
            WebSocketMessageType.Text, true, timeout.Token);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message["id"]?.GetValue<int>() == id)
                return message["result"] ?? throw new InvalidOperationException(message.ToJsonString());
            switch (message["method"]?.GetValue<string>())
            {
                case "Runtime.exceptionThrown":
                    Errors.Add(message["params"]!.ToJsonString());
                    break;
                case "Log.entryAdded" when message["params"]!["entry"]!["level"]!.GetValue<string>() == "error":
                    Errors.Add(message["params"]!["entry"]!["text"]!.GetValue<string>());
                    break;
                case "Network.requestWillBeSent":
                    Requests.Add(message["params"]!["request"]!["url"]!.GetValue<string>());
                    break;
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var part = new byte[1 << 16];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(part.AsMemory(), timeout.Token);
            message.Write(part, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}

/// <summary>Facts about the page in a browser: skipped with that reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Program is null ? "there is no Chromium on the PATH" : null;
}
