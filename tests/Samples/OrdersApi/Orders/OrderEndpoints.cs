// The addresses under which orders are placed and read.
using OrdersApi.Background;

namespace OrdersApi.Orders;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders", (OrderRequest request, OrderService orders) =>
            orders.Place(request) is { } order ? Results.Created($"/orders/{order.Id}", order) : Results.BadRequest());

        app.MapGet("/orders/{id:guid}", (Guid id, OrderService orders) =>
            orders.Find(id) is { } order ? Results.Ok(order) : Results.NotFound());

        app.MapGet("/totals", (SalesTotals totals) => totals.Current);
    }
}
