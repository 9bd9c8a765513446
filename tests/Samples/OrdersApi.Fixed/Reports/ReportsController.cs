// The reports for the accountants, written straight into the response.
using Microsoft.AspNetCore.Mvc;
using OrdersApi.Orders;

namespace OrdersApi.Reports;

[ApiController]
[Route("reports")]
public sealed class ReportsController(IOrderStore store) : ControllerBase
{
    [HttpGet("orders.csv")]
    public async Task AllOrders()
    {
        Response.ContentType = OrderCsv.ContentType;
        await using var writer = new StreamWriter(Response.Body);
        await writer.WriteLineAsync(OrderCsv.Header);
        foreach (var order in store.All())
            await writer.WriteLineAsync(OrderCsv.Line(order));
    }
}
