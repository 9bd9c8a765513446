// Where the service keeps its data and who may ask it about its host.
namespace OrdersApi.Startup;

public sealed record OrdersSettings(string DataFolder, string AdminKey)
{
    public string JournalFile => Path.Combine(DataFolder, "orders.journal");

    public string PricesFile => Path.Combine(DataFolder, "prices.json");

    public string ReportsFolder => Path.Combine(DataFolder, "reports");

    public static OrdersSettings Read(IConfiguration configuration) =>
        new(
            configuration["Orders:DataFolder"] ?? Path.Combine(Path.GetTempPath(), "orders-api"),
            configuration["Orders:AdminKey"] ?? "");
}
