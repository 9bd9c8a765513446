// Turns requests into orders: checks them, prices them, keeps them.
using OrdersApi.Startup;

namespace OrdersApi.Orders;

public sealed class OrderService(IOrderStore store, PriceList prices)
{
    public Order? Place(OrderRequest request)
    {
        if (request.Quantity <= 0 || prices.Find(request.Sku) is not { } price)
            return null;

        var order = new Order(Guid.NewGuid(), request.Customer, request.Sku, request.Quantity, price * request.Quantity, DateTimeOffset.UtcNow);
        store.Save(order);
        return order;
    }

    public Order? Find(Guid id) => store.Find(id);
}
