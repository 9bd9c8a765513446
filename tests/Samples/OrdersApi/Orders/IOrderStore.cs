// Where orders are kept.
namespace OrdersApi.Orders;

public interface IOrderStore
{
    void Load();

    void Save(Order order);

    Order? Find(Guid id);

    IReadOnlyCollection<Order> All();
}
