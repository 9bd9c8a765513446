// Each template builds clean, passes its own tests, fails to build after a careless change, and refuses an attack under load.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class TemplateTests(CreatedTemplates templates) : IClassFixture<CreatedTemplates>
{
    // Requests to each service; a longer run is asked for by PERMISSIONS_TEMPLATE_LOAD.
    private static readonly int Load = int.Parse(Environment.GetEnvironmentVariable("PERMISSIONS_TEMPLATE_LOAD") ?? "2000");

    private const string CarelessSource = """
        internal static class Attack
        {
            public static string Careless()
            {
                File.WriteAllText("careless", "");
                using var child = System.Diagnostics.Process.Start("/bin/true");
                return "";
            }
        }
        """;

    // Native code, and members that are found by their name, are out of the analyzer's sight. Before the drop each attempt succeeds.
    private const string AttackSource = """
        using System.Net;
        using System.Net.Sockets;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        internal static class Attack
        {
            private static readonly string[] Names = ["Start", "WriteAllText", "ReadAllText", "Bind", "Connect"];
            private static Native? shell, create, open;
            private static readonly TcpListener listener = new(IPAddress.Loopback, 0);
            private static string before = "";

            private delegate int Native(string first, int second);

            public static string Again() => before + "|" + All();

            [ModuleInitializer]
            internal static void RunBeforeTheDrop()
            {
                var library = NativeLibrary.Load("libc.so.6");
                shell = Marshal.GetDelegateForFunctionPointer<Native>(NativeLibrary.GetExport(library, "system"));
                create = Marshal.GetDelegateForFunctionPointer<Native>(NativeLibrary.GetExport(library, "creat"));
                open = Marshal.GetDelegateForFunctionPointer<Native>(NativeLibrary.GetExport(library, "open"));
                typeof(TcpListener).GetMethod(Names[0], [])!.Invoke(listener, null);
                before = All();
            }

            private static string All() => string.Join(' ',
                Try("child", Child) + Try("", () => shell!("true", 0) == 0),
                Try("write", Write) + Try("", () => create!(NewFile(), 384) >= 0),
                Try("read", Read) + Try("", () => open!("/etc/passwd", 0) >= 0),
                Try("listen", Listen),
                Try("connect", Connect));

            private static string Try(string what, Func<bool> attempt)
            {
                try
                {
                    return what + (attempt() ? "+" : "-");
                }
                catch (Exception)
                {
                    return what + "-";
                }
            }

            private static string NewFile() => Path.Combine(Path.GetTempPath(), "attack-" + Path.GetRandomFileName());

            private static bool Child() => typeof(System.Diagnostics.Process).GetMethod(Names[0], [typeof(string)])!.Invoke(null, ["/bin/true"]) is not null;

            private static bool Write() => typeof(File).GetMethod(Names[1], [typeof(string), typeof(string)])!.Invoke(null, [NewFile(), ""]) is null;

            private static bool Read() => typeof(File).GetMethod(Names[2], [typeof(string)])!.Invoke(null, ["/etc/passwd"]) is not null;

            private static bool Listen()
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                typeof(Socket).GetMethod(Names[3], [typeof(EndPoint)])!.Invoke(socket, [new IPEndPoint(IPAddress.Loopback, 0)]);
                return socket.IsBound;
            }

            private static bool Connect()
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                typeof(Socket).GetMethod(Names[4], [typeof(EndPoint)])!.Invoke(socket, [listener.LocalEndpoint]);
                return socket.Connected;
            }
        }
        """;

    private const string AllSucceed = "child++ write++ read++ listen+ connect+|";

    // The call is added where requests are answered, or jobs are done.
    private static (string, string, string) Careless(string template) => template == "worker"
        ? ("InboxWorker.cs", "=> Convert.ToHexString(", "=> Attack.Careless() + Convert.ToHexString(")
        : ("Program.cs", "app.Run();", "app.MapGet(\"/careless\", Attack.Careless);\napp.Run();");

    private static (string, string, string) Attacked(string template) => template == "worker"
        ? ("InboxWorker.cs", "=> Attack.Careless() + Convert", "=> job.Length == 6 ? Attack.Again() : Convert")
        : ("Program.cs", "app.MapGet(\"/careless\", Attack.Careless);", "app.MapGet(\"/attack\", Attack.Again);");

    [Fact]
    public async Task Template_IsCreated_BuildsClean_PassesItsTests_AndWithstandsAnAttack()
    {
        foreach (var name in CreatedTemplates.Names)
            foreach (var file in
                new[] { ".editorconfig", ".gitignore", ".dockerignore", "Directory.Build.props", "Directory.Packages.props", "Dockerfile",
                    "README.md", $"Shop-{name}.service", $"Shop-{name}.slnx" })
                Assert.Contains($"{name}/{file}", templates.Created);
        Assert.DoesNotContain(templates.Created,
            file => file.Contains("Service", StringComparison.Ordinal) || file.Contains(".template.config", StringComparison.Ordinal));
        Assert.Contains("0 Warning(s)", templates.Build.Succeeded().Output);

        var tests = (await templates.RunAsync("test", "All.slnx", "--no-build")).Succeeded().Output;
        Assert.Equal(["gateway", "webapi", "worker"],
            Regex.Matches(tests, @"Passed!  - Failed:     0, Passed:     \d, Skipped:     0.*Shop-(\w+)\.Tests\.dll")
                .Select(one => one.Groups[1].Value).Order());

        await templates.InvadeAsync(CarelessSource, Careless);
        var careless = (await templates.RunAsync("build", "Services.slnx", "--no-restore")).Output;
        foreach (var (template, rule, member) in new[] { ("webapi", "PERM1002", "Process.Start"),
            ("worker", "PERM1001", "File.WriteAllText"), ("gateway", "PERM1001", "File.WriteAllText"),
            ("gateway", "PERM1002", "Process.Start") })
            Assert.Matches($@"Shop-{template}/Attack\.cs\(\d+,\d+\): error {rule}: '{Regex.Escape(member)}' needs", careless);
        Assert.DoesNotMatch(@"Shop-webapi/Attack\.cs\(\d+,\d+\): error PERM1001", careless); // the web API keeps fs.write

        await templates.InvadeAsync(AttackSource, Attacked);
        (await templates.RunAsync("build", "Services.slnx", "--no-restore")).Succeeded();
        var temporary = ("TMPDIR", Directory.CreateDirectory(Path.Combine(templates.ProjectOf("worker"), "../temporary")).FullName);
        await using var webapi = await RunningService.StartAsync(templates.ProjectOf("webapi"), temporary);
        await using var gateway = await RunningService.StartAsync(templates.ProjectOf("gateway"), temporary,
            ("ReverseProxy__Clusters__backend__Destinations__one__Address",
                webapi.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        await using var worker = await RunningService.StartAsync(templates.ProjectOf("worker"), temporary, ("Inbox__Pause", "00:00:00.01"));

        await Task.WhenAll(OrderAsync(webapi), OrderAsync(gateway), WorkAsync("before"));
        Assert.Equal(AllSucceed + "child-- write++ read++ listen+ connect+", await AttackAsync(webapi));
        Assert.Equal(AllSucceed + "child-- write-- read-- listen- connect-", await AttackAsync(gateway));
        Assert.Equal(AllSucceed + "child++ write-- read++ listen+ connect+", await AttackWorkerAsync());
        await Task.WhenAll(OrderAsync(webapi), OrderAsync(gateway), WorkAsync("after"));
        foreach (var service in new[] { gateway, webapi, worker })
            Assert.True(await service.StopAsync() == 0, service.Output);
    }

    private static async Task OrderAsync(RunningService service)
    {
        using var client = new HttpClient { BaseAddress = new(service.Address) };
        await Parallel.ForEachAsync(Enumerable.Range(0, Load / 4), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (number, cancellation) =>
        {
            using var created = await client.PostAsJsonAsync("/orders", new { Article = "tea " + number, Count = number }, cancellation);
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            Assert.Equal($$"""{"article":"tea {{number}}","count":{{number}}}""",
                await client.GetStringAsync(created.Headers.Location, cancellation));
        });
    }

    private static async Task<string> AttackAsync(RunningService service)
    {
        using var client = new HttpClient { BaseAddress = new(service.Address) };
        return await client.GetStringAsync("/attack");
    }

    private async Task WorkAsync(string series)
    {
        for (var number = 0; number < Load / 4; number++)
            await PutAsync($"{series}-{number}", "job of " + series);
        Assert.All((await JournalAsync(series + "-", Load / 4)).Select(line => line.Split('\t')[1]),
            result => Assert.Matches("^[0-9A-F]{64}$", result));
    }

    private async Task<string> AttackWorkerAsync()
    {
        await PutAsync("attack", "attack");
        return Assert.Single(await JournalAsync("attack\t", 1)).Split('\t')[1];
    }

    // A job is moved there whole.
    private async Task PutAsync(string name, string job)
    {
        var file = Path.Combine(templates.ProjectOf("worker"), "..", name);
        await File.WriteAllTextAsync(file, job);
        File.Move(file, Path.Combine(templates.ProjectOf("worker"), "inbox", name));
    }

    private async Task<List<string>> JournalAsync(string beginning, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            using var reader =
                new StreamReader(new FileStream(Path.Combine(templates.ProjectOf("worker"), "state", "journal"), FileMode.Open,
                    FileAccess.Read, FileShare.ReadWrite));
            var text = await reader.ReadToEndAsync(patience.Token);
            List<string> lines = [
                .. text[..(text.LastIndexOf('\n') + 1)].Split('\n').Where(line => line.StartsWith(beginning, StringComparison.Ordinal))];
            if (lines.Count >= count)
                return lines;
            await Task.Delay(20, patience.Token);
        }
    }
}
