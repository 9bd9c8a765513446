// Keeps orders in memory and in a journal from which the next start reads them back.
using System.Collections.Concurrent;

namespace OrdersApi.Orders;

public sealed class FileOrderStore(OrderJournal journal) : IOrderStore
{
    private readonly ConcurrentDictionary<Guid, Order> orders = new();

    public void Load()
    {
        foreach (var order in journal.ReadAll())
            orders[order.Id] = order;
    }

    public void Save(Order order)
    {
        journal.Append(order);
        orders[order.Id] = order;
    }

    public Order? Find(Guid id) => orders.GetValueOrDefault(id);

    public IReadOnlyCollection<Order> All() => [.. orders.Values];
}
