// The journal: one line of JSON for each order, appended as it comes in.
using System.Text.Json;
using OrdersApi.Startup;

namespace OrdersApi.Orders;

public sealed class OrderJournal(OrdersSettings settings)
{
    private readonly Lock gate = new();

    public void Append(Order order)
    {
        lock (gate)
            File.AppendAllText(settings.JournalFile, JsonSerializer.Serialize(order) + "\n");
    }

    public IEnumerable<Order> ReadAll() =>
        File.Exists(settings.JournalFile)
            ? File.ReadLines(settings.JournalFile).Select(line => JsonSerializer.Deserialize<Order>(line)!)
            : [];
}
