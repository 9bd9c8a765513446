// Applications in processes of their own: booted as they are, driven by HTTP, with each denial told for the request that caused it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Testing.Tests;

public class ApplicationTests
{
    private const string Plain = "Permissions.Testing.Application";

    private static readonly DroppedApplicationOptions WithoutWriting = new() { Permissions = Permission.FileSystemWrite };

    [Fact]
    public async Task PlainApplication_Starts_Serves_AndStopsInPeace()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync(Plain);
        Assert.Equal("hello", await application.Client.GetStringAsync("/hello"));
        Assert.True(application.Client.BaseAddress!.IsLoopback);
        Assert.Null(application.ExitCode);
        Assert.Empty(application.Drops);
        (await PermissionAssert.AllowedAsync(application, static client => client.PostAsync("/write", null))).EnsureSuccessStatusCode();
        Assert.Equal(0, await application.StopAsync());
        Assert.Equal(0, application.ExitCode);
        Assert.Contains("Farewell", application.Output);
    }

    [Fact]
    public async Task Application_RunsInItsProject_WithItsOwnTemporaryFolder_AndItsChildrenAreNotOurs()
    {
        string temporary;
        await using (DroppedApplication application =
            await DroppedApplication.StartAsync(Plain,
                new() { Environment = new Dictionary<string, string?> { ["DOTNET_STARTUP_HOOKS"] = null } }))
        {
            Assert.EndsWith("tests/Permissions.Testing.Application", await application.Client.GetStringAsync("/where"));
            Assert.Equal("none", await application.Client.GetStringAsync("/hooks"));
            temporary = await application.Client.GetStringAsync("/temp");
            Assert.True(Directory.Exists(temporary));
        }

        Assert.False(Directory.Exists(temporary));
    }

    [LinuxFact]
    public async Task DropOnTop_IsEnforced_InAnApplicationThatDoesNotKnowUs()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync(Plain, WithoutWriting);
        await PermissionAssert.DroppedAsync(application, Permission.FileSystemWrite);
        Assert.Equal(EnforcementLayer.Both, application.Drops.Single().Layer);
        HttpResponseMessage response =
            await PermissionAssert.DeniedAsync(application, static client => client.PostAsync("/write", null), Permission.FileSystemWrite);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        PermissionDenial denial = Assert.Single(application.DenialsOf(response));
        Assert.Equal((EnforcementLayer.Kernel, "POST /write"), (denial.Layer, denial.Request));
        Assert.EndsWith("/order", denial.Resource);
        Assert.StartsWith("Program.", denial.Call);
        Assert.Equal("hello", await application.Client.GetStringAsync("/hello"));
        Assert.Equal(0, await application.StopAsync());
        Assert.Single(application.Denials);
    }

    [LinuxFact]
    public async Task RequestsAtOnce_EachKeepItsOwnDenials_AlsoThoseThatWereCaught()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync(Plain, WithoutWriting);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async number =>
        {
            using HttpResponseMessage response = await application.Client.PostAsync($"/log/{number}?with=query", null);
            Assert.Equal("not kept", await response.Content.ReadAsStringAsync());
            PermissionDenial denial = Assert.Single(application.DenialsOf(response));
            Assert.Equal($"POST /log/{number}?with=query", denial.Request);
            Assert.EndsWith($"/log-{number}", denial.Resource);
        }));
        Assert.Equal(64, application.Denials.Count);
        using HttpResponseMessage other = await application.Client.GetAsync("/hello");
        Assert.Empty(application.DenialsOf(other));
    }

    [LinuxFact]
    public async Task Failures_SayTheRequest_TheCall_AndWhatToDo()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync(Plain, WithoutWriting);
        PermissionAssertException denied =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.AllowedAsync(application, static client => client.PostAsync("/write", null)));
        Assert.Contains("'POST /write' was denied, and answered with 500.", denied.Message);
        Assert.Matches(
            @"FileSystemWrite was refused for '[^']+/order' by the kernel in Program\.\S+ \(Program\.cs:\d+\) during POST /write",
            denied.Message);
        Assert.Contains("Do it before the drop at ", denied.Message);
        PermissionAssertException allowed =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.DeniedAsync(application, static client => client.GetAsync("/hello"), Permission.FileSystemWrite));
        Assert.Contains("FileSystemWrite was not denied to 'GET /hello', which was answered with 200.", allowed.Message);
        PermissionAssertException held =
            await Assert.ThrowsAsync<PermissionAssertException>(() => PermissionAssert.DroppedAsync(application, Permission.ChildProcess));
        Assert.Contains("The application holds ChildProcess.\nIt was never dropped. Call ProcessPermissions.Drop(Permission.ChildProcess)",
            held.Message);
    }

    [Fact]
    public async Task Answer_IsReadWithItsType_AndWhatIsNoSuchAnswerFails()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync(Plain);
        Assert.Equal(new Order("tea", 2),
            await PermissionAssert.AllowedAsync<Order>(application, static client => client.GetAsync("/order")));
        PermissionAssertException text =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.AllowedAsync<Order>(application, static client => client.GetAsync("/hello")));
        Assert.Contains("The body of 'GET /hello' cannot be read as ", text.Message);
        PermissionAssertException missing =
            await Assert.ThrowsAsync<PermissionAssertException>(() =>
                PermissionAssert.AllowedAsync<Order>(application, static client => client.GetAsync("/missing")));
        Assert.Contains("'GET /missing' was answered with 404", missing.Message);
    }

    [Fact]
    public async Task Cancellation_EndsEveryWait()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DroppedApplication.StartAsync(Plain, cancellationToken: cancelled.Token));
        await using DroppedApplication application = await DroppedApplication.StartAsync(Plain, Mishap("stays"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PermissionAssert.DroppedAsync(application, Permission.ChildProcess, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PermissionAssert.AllowedAsync(application, static client => client.GetAsync("/hello"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PermissionAssert.DeniedAsync(static () => { }, Permission.Worker, cancelled.Token));
        Assert.Null(await application.StopAsync(cancelled.Token)); // killed at once, and not after fifteen seconds
    }

    [Fact]
    public async Task ApplicationThatListensNowhere_IsBootedAndDroppedAllTheSame()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync(
            Plain, new() { Environment = new Dictionary<string, string?> { ["MISHAP"] = "listens nowhere" },
                Permissions = Permission.ChildProcess });
        await PermissionAssert.DroppedAsync(application, Permission.ChildProcess);
        Assert.Contains("listens nowhere", Assert.Throws<InvalidOperationException>(() => application.Client).Message);
        Assert.Equal(0, await application.StopAsync());
    }

    [Fact]
    public async Task ApplicationThatEnds_SaysWhatItWrote()
    {
        DroppedProcessException failed =
            await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedApplication.StartAsync(Plain, Mishap("ends")));
        Assert.Equal(3, failed.ExitCode);
        Assert.Contains("exit code 3 before its host had started", failed.Message);
        Assert.Contains("no settings, no service", failed.Message);
    }

    [Fact]
    public async Task ApplicationThatNeverStarts_IsKilled()
    {
        DroppedProcessException failed =
            await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedApplication.StartAsync(Plain, Mishap("hangs", start: 3)));
        Assert.IsType<TimeoutException>(failed.InnerException);
    }

    [LinuxFact]
    public async Task ApplicationThatDoesNotStop_IsKilledWithItsChildren()
    {
        DroppedApplication application = await DroppedApplication.StartAsync(Plain, Mishap("stays", stop: 2));
        int child = int.Parse(await application.Client.GetStringAsync("/child"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Directory.Exists($"/proc/{child}"));
        Assert.Null(await application.StopAsync());
        await application.DisposeAsync();
        Assert.False(File.Exists($"/proc/{child}/stat")
            && !(await File.ReadAllTextAsync($"/proc/{child}/stat")).Contains(") Z ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DropThatTheKernelMustHoldAndCannot_SaysWhy()
    {
        DroppedProcessException failed =
            await Assert.ThrowsAsync<DroppedProcessException>(() =>
                DroppedApplication.StartAsync(Plain, new() { Permissions = Permission.Worker, Enforcement = Enforcement.Required }));
        Assert.Contains("what the test wants of it failed: The kernel cannot hold 'worker'", failed.Message);
    }

    [Fact]
    public async Task ApplicationThatIsNotThere_SaysHowToBringIt()
    {
        FileNotFoundException missing = await Assert.ThrowsAsync<FileNotFoundException>(() => DroppedApplication.StartAsync("Nowhere"));
        Assert.Contains("Reference the project of the application", missing.Message);
    }

    [Theory]
    [InlineData("""{ "runtimeOptions": { "includedFrameworks": [] } }""", "--no-self-contained")]
    [InlineData("""{ "runtimeOptions": { "configProperties": { "System.StartupHookProvider.IsSupported": false } } }""",
        "<StartupHookSupport>true</StartupHookSupport>")]
    public async Task ApplicationThatCannotBeWatched_IsRefused_WithTheWayOut(string settings, string way)
    {
        string folder = Directory.CreateTempSubdirectory("unwatched-").FullName;
        try
        {
            string application = Path.Combine(folder, "App.dll");
            await File.WriteAllTextAsync(application, "");
            await File.WriteAllTextAsync(Path.ChangeExtension(application, ".runtimeconfig.json"), settings);
            NotSupportedException refused =
                await Assert.ThrowsAsync<NotSupportedException>(() => DroppedApplication.StartAsync(application));
            Assert.Contains(way, refused.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [LinuxFact]
    public async Task OrderService_WithItsOwnDrops_TellsEachMistake_WithItsRequest()
    {
        string data = Directory.CreateTempSubdirectory("orders-").FullName;
        try
        {
            await using DroppedApplication application =
                await DroppedApplication.StartAsync("OrdersApi",
                    new() { Arguments = [$"--Orders:DataFolder={data}", "--Orders:AdminKey=key"], Permissions = Permission.Diagnostics });
            await PermissionAssert.DroppedAsync(application,
                Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker | Permission.NetworkListen
                    | Permission.Environment | Permission.Diagnostics);
            HttpResponseMessage order =
                await PermissionAssert.DeniedAsync(application,
                    static client => client.PostAsJsonAsync("/orders", new { customer = "Ada", sku = "tea", quantity = 2 }),
                    Permission.FileSystemWrite);
            PermissionDenial denial = application.DenialsOf(order)[0];
            Assert.Equal((EnforcementLayer.Guard, "POST /orders"), (denial.Layer, denial.Request));
            Assert.Matches(@"^OrderJournal\.Append \(OrderJournal\.cs:\d+\)$", denial.Call);
            await PermissionAssert.DeniedAsync(application, static client =>
            {
                HttpRequestMessage request = new(HttpMethod.Get, "/admin/host");
                request.Headers.Add("X-Admin-Key", "key");
                return client.SendAsync(request);
            }, Permission.ChildProcess);
            await PermissionAssert.AllowedAsync(application, static client => client.GetAsync("/totals"));
            for (int i = 0; i < 100 && !application.Denials.Any(IsOfTheBackgroundLoop); i++)
                await Task.Delay(100);
            Assert.Contains(application.Denials, IsOfTheBackgroundLoop);
            Assert.Equal(0, await application.StopAsync());
            Assert.Contains("fs.write dropped, held by guard and kernel", application.Output);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private sealed record Order(string Article, int Count);

    private static bool IsOfTheBackgroundLoop(PermissionDenial denial) => denial.Permission == Permission.Worker && denial.Request is null;

    private static DroppedApplicationOptions Mishap(string name, double start = 60, double stop = 15) => new()
    {
        Environment = new Dictionary<string, string?> { ["MISHAP"] = name }, StartTimeout = TimeSpan.FromSeconds(start),
        StopTimeout = TimeSpan.FromSeconds(stop),
    };
}
