// An order as a customer sends it.
namespace OrdersApi.Orders;

public sealed record OrderRequest(string Customer, string Sku, int Quantity);
