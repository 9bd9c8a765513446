// The sales of each article, as last counted.
using System.Collections.Frozen;
using OrdersApi.Orders;

namespace OrdersApi.Background;

public sealed class SalesTotals(IOrderStore store)
{
    private volatile FrozenDictionary<string, decimal> current = FrozenDictionary<string, decimal>.Empty;

    public IReadOnlyDictionary<string, decimal> Current => current;

    public void Count() =>
        current = store.All().GroupBy(order => order.Sku).ToFrozenDictionary(group => group.Key, group => group.Sum(order => order.Total));
}
