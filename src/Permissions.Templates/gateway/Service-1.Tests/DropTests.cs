// What the gateway can no longer do, and that it still proxies.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Permissions;
using Permissions.Testing;
using Xunit;

public class DropTests
{
    [Fact]
    public async Task Gateway_KeepsWhatProxyingNeeds_AndNothingElse()
    {
        await using var backend = await StartBackendAsync();
        await using var application = await StartAsync(NamedAddress(backend));
        await PermissionAssert.DroppedAsync(application,
            Permission.FileSystemWrite | Permission.ChildProcess | Permission.Worker | Permission.NetworkListen
            | Permission.Environment | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics);

        for (var i = 0; i < 50; i++)
        {
            var answer =
                await PermissionAssert.AllowedAsync(application, client => client.PostAsync($"/echo/{i}", new StringContent("tea")));
            Assert.Equal($"/echo/{i} tea", await answer.Content.ReadAsStringAsync());
        }

        var health = await PermissionAssert.AllowedAsync(application, client => client.GetAsync("/health"));
        Assert.Equal("Healthy", await health.Content.ReadAsStringAsync());
        Assert.Empty(application.Denials);
        Assert.Equal(0, await application.StopAsync());
    }

    [Fact]
    public async Task Backend_ThatIsAway_IsABadGateway()
    {
        await using var application = await StartAsync("http://127.0.0.1:1/");
        var answer = await PermissionAssert.AllowedAsync(application, client => client.GetAsync("/"));
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    // Nothing more can be dropped: connecting, and the two files that names are resolved by, are needed.
    [Theory]
    [InlineData(Permission.NetworkConnect)]
    [InlineData(Permission.FileSystemRead)]
    public async Task WithoutWhatIsKept_NothingIsProxied(Permission permission)
    {
        await using var backend = await StartBackendAsync();
        await using var application = await StartAsync(NamedAddress(backend), permission);
        using var answer = await application.Client.PostAsync("/echo/1", new StringContent("tea"));
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    [Fact]
    public Task Writing_IsDenied() => PermissionAssert.DeniedAsync(static () => File.WriteAllText("never", ""), Permission.FileSystemWrite);

    [Fact]
    public Task Reading_IsDenied() => PermissionAssert.DeniedAsync(static () => File.ReadAllText("/etc/passwd"), Permission.FileSystemRead);

    [Fact]
    public Task StartingAProcess_IsDenied() =>
        PermissionAssert.DeniedAsync(static () => Process.Start("/bin/true")?.Dispose(), Permission.ChildProcess);

    [Fact]
    public Task Connecting_IsDenied() =>
        PermissionAssert.DeniedAsync(static () => new TcpClient().Connect(IPAddress.Loopback, 1), Permission.NetworkConnect);

    [Fact]
    public Task Listening_IsDenied() =>
        PermissionAssert.DeniedAsync(static () => new TcpListener(IPAddress.Loopback, 0).Start(), Permission.NetworkListen);

    private static Task<DroppedApplication> StartAsync(string backend, Permission more = Permission.None) =>
        DroppedApplication.StartAsync("Service-1", new()
    {
        Permissions = more,
        Environment = new Dictionary<string, string?> { ["ReverseProxy__Clusters__backend__Destinations__one__Address"] = backend },
    });

    private static string NamedAddress(WebApplication backend) => backend.Urls.First().Replace("127.0.0.1", "localhost");

    private static async Task<WebApplication> StartBackendAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var backend = builder.Build();
        backend.MapPost("/echo/{number}",
            async (string number, Stream body) => $"/echo/{number} {await new StreamReader(body).ReadToEndAsync()}");
        await backend.StartAsync();
        return backend;
    }
}
