// The service without the mistakes: it keeps its promises under load, after it has dropped what it does not need.
using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Samples.Tests;

public class FixedServiceTests
{
    private const string Sample = "OrdersApi.Fixed";

    [Fact]
    public async Task UnderLoad_EveryRequestSucceeds_AndEveryOrderIsInTheJournal()
    {
        await using var service = await RunningService.StartAsync(Sample);
        Assert.Contains("fs.write dropped", service.Output);

        var load = new OrdersLoad(service.Client);
        await load.RunAsync(requests: 2_000);

        Assert.Empty(load.Failures);
        Assert.Equal(2_000, load.Sent);
        Assert.True(load.Placed.Length > 900, $"only {load.Placed.Length} orders were placed");

        var journal = await JournalIdsAsync(service.DataFolder);
        Assert.Equal(load.Placed.Order(), journal.Order());
        Assert.True(service.IsRunning);
        Directory.Delete(service.DataFolder, recursive: true);
    }

    [LinuxFact]
    public async Task Terminated_EndsInPeace_AndTheNextStartKnowsTheOrders()
    {
        Guid[] placed;
        string folder;
        await using (var service = await RunningService.StartAsync(Sample))
        {
            var load = new OrdersLoad(service.Client);
            await load.RunAsync(requests: 160);
            placed = load.Placed;
            folder = service.DataFolder;

            Assert.Equal(0, await service.TerminateAsync());
            Assert.Contains("Application is shutting down", service.Output);
            Assert.DoesNotContain("Exception", service.Output);
        }

        await using var next = await RunningService.StartAsync(Sample, folder);
        foreach (var id in placed)
            Assert.Equal(HttpStatusCode.OK, (await next.Client.GetAsync($"/orders/{id}")).StatusCode);

        Assert.NotEmpty(placed);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task AdminEndpoint_WithoutTheKey_IsNotThere()
    {
        await using var service = await RunningService.StartAsync(Sample);

        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync("/admin/host")).StatusCode);
        Directory.Delete(service.DataFolder, recursive: true);
    }

    private static async Task<Guid[]> JournalIdsAsync(string folder)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "orders.journal"));
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("Id").GetGuid())];
    }
}
