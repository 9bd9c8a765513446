// A language server as a process, driven as an editor drives it: documents are opened and typed into, squiggles pulled or pushed.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests.Editors;

internal sealed class LanguageServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private JsonObject settings;
    private readonly CancellationTokenSource timeout = new(TimeSpan.FromMinutes(5));
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> asked = new();
    private readonly ConcurrentDictionary<string, JsonArray> pushed = new();
    private readonly Dictionary<string, int> versions = [];
    private readonly Task reading;
    private int number;

    private LanguageServer(Process process, string folder, JsonObject settings)
    {
        (this.process, this.folder, this.settings) = (process, folder, settings);
        reading = Task.Run(ReadAsync);
        _ = process.StandardError.ReadToEndAsync(timeout.Token);
    }

    /// <summary>What the process holds in memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <param name="settings">What the user set, under <c>csharp</c>.</param>
    /// <param name="pulls">Whether the editor asks for the squiggles itself; where it does not, the server sends them.</param>
    public static async Task<LanguageServer> StartAsync(string program, string folder, JsonObject settings, bool pulls)
    {
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var inherited in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath" })
            start.Environment.Remove(inherited); // set by the 'dotnet test' that started us
        var server = new LanguageServer(Process.Start(start)!, folder, settings);
        var document = new JsonObject { ["synchronization"] = new JsonObject(),
            ["codeAction"] = new JsonObject { ["codeActionLiteralSupport"] = new JsonObject { ["codeActionKind"] =
                new JsonObject { ["valueSet"] = new JsonArray("quickfix", "refactor") } } } };
        if (pulls)
            document["diagnostic"] = new JsonObject();
        var root = new Uri(folder).AbsoluteUri;
        await server.AskAsync("initialize", new()
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = root,
            ["capabilities"] = new JsonObject { ["textDocument"] = document, ["workspace"] = new JsonObject { ["configuration"] = true } },
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = root, ["name"] = "consumer" }),
        });
        await server.SayAsync("initialized", []);
        return server;
    }

    /// <summary>The user sets something else.</summary>
    public Task SetAsync(JsonObject settings) => SayAsync("workspace/didChangeConfiguration",
        new() { ["settings"] = new JsonObject { ["csharp"] = (this.settings = settings).DeepClone() } });

    public Task OpenAsync(string file) => SayAsync("textDocument/didOpen", new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(file), ["languageId"] = "csharp", ["version"] = versions[file] = 1,
            ["text"] = File.ReadAllText(Path.Combine(folder, file)) },
    });

    /// <summary>The document has this text now.</summary>
    public Task TypeAsync(string file, string text)
    {
        pushed.TryRemove(Uri(file), out _);
        return SayAsync("textDocument/didChange", new()
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(file), ["version"] = ++versions[file] },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        });
    }

    /// <summary>The squiggles of a document, asked for.</summary>
    public async Task<JsonArray> PullAsync(string file) => (await AskAsync("textDocument/diagnostic",
        new() { ["textDocument"] = new JsonObject { ["uri"] = Uri(file) } }))!["items"]!.AsArray();

    /// <summary>The titles of what the server offers to do about a squiggle.</summary>
    public async Task<IEnumerable<string>> ActionsAsync(string file, JsonNode squiggle) => (await AskAsync("textDocument/codeAction", new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(file) },
        ["range"] = squiggle["range"]!.DeepClone(),
        ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(squiggle.DeepClone()) },
    }))?.AsArray().Select(one => one!["title"]!.GetValue<string>()).ToList() ?? [];

    /// <summary>The squiggles of all documents, opened or not, by file.</summary>
    public async Task<Dictionary<string, JsonArray>> PullAllAsync() => (await AskAsync("workspace/diagnostic",
        new() { ["previousResultIds"] = new JsonArray() }))!["items"]!.AsArray()
            .ToDictionary(one => Path.GetRelativePath(folder, new Uri(one!["uri"]!.GetValue<string>()).LocalPath),
                one => one!["items"]!.AsArray());

    /// <summary>The squiggles of a document as the server sent them after the last edit, once they are what is waited for.</summary>
    public async Task<JsonArray> PushedAsync(string file, Func<JsonArray, bool> isExpected)
    {
        while (!pushed.TryGetValue(Uri(file), out var sent) || !isExpected(sent))
        {
            Assert.False(reading.IsCompleted, "the server ended");
            await Task.Delay(50, timeout.Token);
        }
        return pushed[Uri(file)];
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        timeout.Dispose();
    }

    private string Uri(string file) => new Uri(Path.Combine(folder, file)).AbsoluteUri;

    private async Task<JsonNode?> AskAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref number);
        var answer = asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new() { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(timeout.Token);
    }

    private Task SayAsync(string method, JsonObject parameters) => SendAsync(new() { ["method"] = method, ["params"] = parameters });

    private async Task SendAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        await writing.WaitAsync(timeout.Token);
        try
        {
            var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), timeout.Token);
            await stream.WriteAsync(body, timeout.Token);
            await stream.FlushAsync(timeout.Token);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var stream = process.StandardOutput.BaseStream;
        while (await ReceiveAsync(stream) is { } message)
            if (message["method"]?.GetValue<string>() is not { } method)
                Answer(message);
            else if (message["id"] is { } id)
                await SendAsync(new() { ["id"] = id.DeepClone(), ["result"] = Reply(method, message["params"]) });
            else if (method == "textDocument/publishDiagnostics")
                pushed[message["params"]!["uri"]!.GetValue<string>()] = message["params"]!["diagnostics"]!.AsArray();
    }

    private void Answer(JsonNode message)
    {
        var waiting = asked[message["id"]!.GetValue<int>()];
        if (message["error"] is { } error)
            waiting.SetException(new InvalidOperationException(error.ToJsonString()));
        else
            waiting.SetResult(message["result"]);
    }

    // The server asks for each section of the settings that it knows.
    private JsonArray? Reply(string method, JsonNode? parameters) => method == "workspace/configuration"
        ? new([.. parameters!["items"]!.AsArray()
            .Select(item => item!["section"]!.GetValue<string>() == "csharp" ? settings.DeepClone() : null)]) : null;

    private static async Task<JsonNode?> ReceiveAsync(Stream stream)
    {
        var (header, length) = (new StringBuilder(), 0);
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
                return null;
            header.Append((char)one[0]);
        }
        foreach (var line in header.ToString().Split("\r\n"))
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
        var body = new byte[length];
        await stream.ReadExactlyAsync(body);
        return JsonNode.Parse(body);
    }
}
