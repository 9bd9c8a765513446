// An order as it is kept.
namespace OrdersApi.Orders;

public sealed record Order(Guid Id, string Customer, string Sku, int Quantity, decimal Total, DateTimeOffset PlacedAt);
