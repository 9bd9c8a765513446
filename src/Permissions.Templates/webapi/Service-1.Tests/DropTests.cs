// What the service can no longer do, and that it still serves.
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Permissions;
using Permissions.Testing;
using Xunit;

public class DropTests
{
    [Fact]
    public async Task Service_CanStartNoProcess_AndTakesOrders()
    {
        await using var application = await DroppedApplication.StartAsync("Service-1");
        await PermissionAssert.DroppedAsync(application, Permission.ChildProcess);

        var created =
            await PermissionAssert.AllowedAsync(application,
                client => client.PostAsJsonAsync("/orders", new { Article = "tea", Count = 2 }));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var found = await PermissionAssert.AllowedAsync(application, client => client.GetAsync(created.Headers.Location));
        Assert.Equal("""{"article":"tea","count":2}""", await found.Content.ReadAsStringAsync());
        var health = await PermissionAssert.AllowedAsync(application, client => client.GetAsync("/health"));
        Assert.Equal("Healthy", await health.Content.ReadAsStringAsync());

        Assert.Empty(application.Denials);
        Assert.Equal(0, await application.StopAsync());
    }

    [Fact]
    public Task StartingAProcess_IsDenied() =>
        PermissionAssert.DeniedAsync(static () => Process.Start("/bin/true")?.Dispose(), Permission.ChildProcess);
}
