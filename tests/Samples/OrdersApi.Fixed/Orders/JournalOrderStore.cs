// Keeps orders in memory, each after the journal has it.
using System.Collections.Concurrent;

namespace OrdersApi.Orders;

public sealed class JournalOrderStore(OrderJournal journal, IEnumerable<Order> known) : IOrderStore
{
    private readonly ConcurrentDictionary<Guid, Order> orders = new(known.Select(order => KeyValuePair.Create(order.Id, order)));

    public async Task SaveAsync(Order order)
    {
        await journal.AppendAsync(order);
        orders[order.Id] = order;
    }

    public Order? Find(Guid id) => orders.GetValueOrDefault(id);

    public IReadOnlyCollection<Order> All() => [.. orders.Values];
}
