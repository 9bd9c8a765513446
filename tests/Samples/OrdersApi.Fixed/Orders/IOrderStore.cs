// Where orders are kept.
namespace OrdersApi.Orders;

public interface IOrderStore
{
    Task SaveAsync(Order order);

    Order? Find(Guid id);

    IReadOnlyCollection<Order> All();
}
