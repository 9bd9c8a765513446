// The service with the mistakes: each fails when it is reached, refused by guard stub or kernel, says why, and takes nothing else down.
using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Samples.Tests;

public sealed class MistakenServiceTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async Task InitializeAsync() => service = await RunningService.StartAsync("OrdersApi");

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(service.DataFolder, recursive: true);
    }

    [LinuxFact]
    public void Boot_StillHadAllPermissions()
    {
        Assert.True(File.Exists(Path.Combine(service.DataFolder, "orders.pfx")));
        Assert.True(File.Exists(Path.Combine(service.DataFolder, "prices.json")));
        Assert.Contains("Running on Linux", service.Output);
    }

    [LinuxFact]
    public async Task PlacingAnOrder_IsRefused_AndLeavesNoTrace()
    {
        var response = await service.Client.PostAsJsonAsync("/orders", new { customer = "Ada", sku = "tea", quantity = 2 });

        await AssertDeniedAsync(response, "'fs.write' was dropped at Program.cs:");
        Assert.False(File.Exists(Path.Combine(service.DataFolder, "orders.journal")));
    }

    [LinuxFact]
    public async Task ExportingAReport_IsRefused()
    {
        var response = await service.Client.GetAsync("/reports/orders.csv");

        await AssertDeniedAsync(response, "'fs.write' was dropped at Program.cs:");
        Assert.False(Directory.Exists(Path.Combine(service.DataFolder, "reports")));
    }

    [LinuxFact]
    public async Task ShellingOut_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get,
            "/admin/host") { Headers = { { "X-Admin-Key", RunningService.AdminKey } } };

        await AssertDeniedAsync(await service.Client.SendAsync(request), "'child' was dropped at Program.cs:");
    }

    [LinuxFact]
    public async Task HealthCheckThatWrites_IsUnhealthy()
    {
        var response = await service.Client.GetAsync("/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(File.Exists(Path.Combine(service.DataFolder, ".probe")));
    }

    [LinuxFact]
    public async Task ThreadOfTheBackgroundLoop_IsRefusedByItsStub()
    {
        for (var i = 0; i < 100 && !service.Output.Contains("'worker' was dropped", StringComparison.Ordinal); i++)
            await Task.Delay(100);

        Assert.Contains("'worker' was dropped at Program.cs:", service.Output);
        Assert.True(service.IsRunning);
    }

    [LinuxFact]
    public async Task WhatNeedsNoPermission_GoesOn_AfterEachRefusal()
    {
        for (var i = 0; i < 20; i++)
        {
            var refused = await service.Client.PostAsJsonAsync("/orders", new { customer = "Ada", sku = "tea", quantity = 2 });
            Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/totals")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync($"/orders/{Guid.NewGuid()}")).StatusCode);
        }

        Assert.True(service.IsRunning);
        Assert.Equal(0, await service.TerminateAsync());
    }

    private static async Task AssertDeniedAsync(HttpResponseMessage response, string reason)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<Problem>();
        Assert.Equal("Permission denied", problem!.Title);
        Assert.StartsWith(reason, problem.Detail);
        Assert.Matches("so the (guard|kernel) refused", problem.Detail);
    }

    private sealed record Problem(string Title, string Detail);
}
