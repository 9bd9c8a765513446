// A bounded load: so many requests of every kind, by so many customers at once, over kept and over new connections.
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Permissions.Samples.Tests;

internal sealed class OrdersLoad(HttpClient client)
{
    private const int Customers = 8;
    private const int NewConnectionEvery = 5;

    private readonly ConcurrentBag<string> failures = [];
    private readonly ConcurrentQueue<Guid> placed = new();

    public string[] Failures => [.. failures];

    /// <summary>The orders that the service said it has.</summary>
    public Guid[] Placed => [.. placed];

    public int Sent { get; private set; }

    public async Task RunAsync(int requests)
    {
        var perCustomer = requests / Customers;
        await Task.WhenAll(Enumerable.Range(0, Customers).Select(async customer =>
        {
            for (var i = 0; i < perCustomer; i++)
                await SendAsync(customer, i);
        }));
        Sent = perCustomer * Customers;
    }

    private async Task SendAsync(int customer, int number)
    {
        using var request = Request(customer, number);
        request.Headers.ConnectionClose = number % NewConnectionEvery == 0;
        try
        {
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
                failures.Add($"{request.Method} {request.RequestUri}: {response.StatusCode} {body}");
            else if (request.Method == HttpMethod.Post)
                placed.Enqueue(JsonDocument.Parse(body).RootElement.GetProperty("id").GetGuid());
        }
        catch (HttpRequestException failure)
        {
            failures.Add($"{request.Method} {request.RequestUri}: {failure.Message}");
        }
    }

    private HttpRequestMessage Request(int customer, int number) =>
        (number % 20) switch
        {
            0 or 10 => new(HttpMethod.Get, "/health"),
            4 => new(HttpMethod.Get, "/totals"),
            8 => new(HttpMethod.Get, "/admin/host") { Headers = { { "X-Admin-Key", RunningService.AdminKey } } },
            15 when number % 100 == 15 => new(HttpMethod.Get, "/reports/orders.csv"),
            var kind when kind % 2 == 1 || placed.IsEmpty => Order(customer, number),
            _ => new(HttpMethod.Get, $"/orders/{placed.ElementAt(number % placed.Count)}"),
        };

    private static HttpRequestMessage Order(int customer, int number) =>
        new(HttpMethod.Post,
            "/orders") { Content =
                JsonContent.Create(new { customer = $"customer {customer}", sku = "tea", quantity = 1 + (number % 7) }) };
}
