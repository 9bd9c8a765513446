// The reports for the accountants.
using Microsoft.AspNetCore.Mvc;
using OrdersApi.Orders;
using OrdersApi.Startup;

namespace OrdersApi.Reports;

[ApiController]
[Route("reports")]
public sealed class ReportsController(IOrderStore store, OrdersSettings settings) : ControllerBase
{
    [HttpGet("orders.csv")]
    public IActionResult AllOrders()
    {
        Directory.CreateDirectory(settings.ReportsFolder);
        var path = Path.Combine(settings.ReportsFolder, $"orders-{DateTime.UtcNow:yyyyMMdd-HHmmss}.csv");
        using (var writer = new StreamWriter(path))
        {
            writer.WriteLine(OrderCsv.Header);
            foreach (var order in store.All())
                writer.WriteLine(OrderCsv.Line(order));
        }

        return PhysicalFile(path, OrderCsv.ContentType);
    }
}
