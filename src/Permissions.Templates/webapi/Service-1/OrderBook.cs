// The orders of this run, in memory.
using System.Collections.Concurrent;

internal sealed record Order(string Article, int Count);

internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<int, Order> orders = new();
    private int last;

    public int Add(Order order)
    {
        var number = Interlocked.Increment(ref last);
        orders[number] = order;
        return number;
    }

    public Order? Find(int number) => orders.GetValueOrDefault(number);
}
