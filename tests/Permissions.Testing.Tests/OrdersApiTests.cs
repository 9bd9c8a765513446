// The second example of testing.md, which is copied into projects: it passes as it stands.
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Xunit;
using FactAttribute = Permissions.Testing.Tests.LinuxFactAttribute;

namespace Permissions.Testing.Tests;

public class OrdersApiTests
{
    [Fact]
    public async Task OrdersApi_ServesWithoutWriting()
    {
        await using var application = await DroppedApplication.StartAsync("OrdersApi", new() { Permissions = Permission.Diagnostics });

        await PermissionAssert.DroppedAsync(application, Permission.FileSystemWrite | Permission.ChildProcess | Permission.Diagnostics);
        var totals = await PermissionAssert.AllowedAsync<Dictionary<string, decimal>>(application, client => client.GetAsync("/totals"));
        Assert.DoesNotContain("coffee", totals.Keys);

        var order = new { Customer = "Ada", Sku = "tea", Quantity = 2 };
        HttpResponseMessage response = await PermissionAssert.DeniedAsync(
            application, client => client.PostAsJsonAsync("/orders", order), Permission.FileSystemWrite);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.StartsWith("OrderJournal.Append", application.DenialsOf(response)[0].Call);
        Assert.Equal(0, await application.StopAsync());
    }
}
