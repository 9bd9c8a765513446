// Orders as lines of a table.
using System.Globalization;
using OrdersApi.Orders;

namespace OrdersApi.Reports;

public static class OrderCsv
{
    public const string ContentType = "text/csv";

    public const string Header = "id,customer,sku,quantity,total,placed";

    public static string Line(Order order) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{order.Id},{Quoted(order.Customer)},{Quoted(order.Sku)},{order.Quantity},{order.Total},{order.PlacedAt:O}");

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"") + '"';
}
