// The prices, read once while the service boots.
using System.Collections.Frozen;
using System.Text.Json;

namespace OrdersApi.Startup;

public sealed class PriceList
{
    private readonly FrozenDictionary<string, decimal> prices;

    private PriceList(IReadOnlyDictionary<string, decimal> prices) => this.prices = prices.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static PriceList Warm(string file)
    {
        if (!File.Exists(file))
            File.WriteAllText(file, JsonSerializer.Serialize(FirstPrices()));

        return new PriceList(JsonSerializer.Deserialize<Dictionary<string, decimal>>(File.ReadAllText(file)) ?? []);
    }

    public decimal? Find(string sku) => prices.TryGetValue(sku, out var price) ? price : null;

    private static Dictionary<string, decimal> FirstPrices() => new() { ["tea"] = 3.20m, ["coffee"] = 4.10m, ["cake"] = 5.75m };
}
