// Writes a service of any size: controllers over services over stores, with interfaces, lambdas, tasks, branches and a few writes.
namespace Permissions.Analyzers.Benchmarks;

internal static class GrownProgram
{
    private const string Part = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        namespace Grown.Part@;

        public sealed record Order@(int Id, string Name, decimal Price, IReadOnlyList<string> Lines);

        public interface IStore@
        {
            Task SaveAsync(Order@ order);
            Order@? Find(int id);
            IEnumerable<Order@> All();
        }

        public sealed class MemoryStore@ : IStore@
        {
            private readonly Dictionary<int, Order@> orders = [];

            public Task SaveAsync(Order@ order)
            {
                lock (orders)
                    orders[order.Id] = order;
                return Task.CompletedTask;
            }

            public Order@? Find(int id) => orders.TryGetValue(id, out var found) ? found : null;

            public IEnumerable<Order@> All() => orders.Values.Where(order => order.Price > 0).OrderBy(order => order.Name);
        }

        public sealed class FileStore@(string folder) : IStore@
        {
            public async Task SaveAsync(Order@ order)
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    try
                    {
                        await File.WriteAllTextAsync(Path.Combine(folder, order.Id + ".txt"), Format(order));
                        return;
                    }
                    catch (IOException) when (attempt < 2)
                    {
                        await Task.Delay(attempt * 10);
                    }
                }
            }

            public Order@? Find(int id)
            {
                var path = Path.Combine(folder, id + ".txt");
                if (!File.Exists(path))
                    return null;
                var parts = File.ReadAllText(path).Split(';');
                return new Order@(id, parts[0], decimal.Parse(parts[1]), parts[2..]);
            }

            public IEnumerable<Order@> All()
            {
                foreach (var file in Directory.EnumerateFiles(folder, "*.txt"))
                    if (int.TryParse(Path.GetFileNameWithoutExtension(file), out var id) && Find(id) is { } order)
                        yield return order;
            }

            private static string Format(Order@ order) => $"{order.Name};{order.Price};{string.Join(';', order.Lines)}";
        }

        public sealed class Prices@(IStore@ store)
        {
            private readonly List<Action<Order@>> listeners = [];

            public event EventHandler<Order@>? Changed;

            public void Listen(Action<Order@> listener) => listeners.Add(listener);

            public async Task<decimal> RaiseAsync(decimal percent)
            {
                var total = 0m;
                foreach (var order in store.All())
                {
                    var raised = order with { Price = order.Price * (1 + percent / 100) };
                    await store.SaveAsync(raised);
                    Changed?.Invoke(this, raised);
                    listeners.ForEach(listener => listener(raised));
                    total += raised.Price switch { > 1000 => 1000, < 0 => 0, var price => price };
                }
                return total;
            }
        }

        [ApiController]
        [Route("orders@")]
        public sealed class Orders@Controller(IStore@ store, Prices@ prices) : ControllerBase
        {
            [HttpGet("{id}")]
            public ActionResult<Order@> Get(int id) => store.Find(id) is { } order ? order : NotFound();

            [HttpPost]
            public async Task<IActionResult> Post(Order@ order)
            {
                if (order.Price < 0 || string.IsNullOrWhiteSpace(order.Name))
                    return BadRequest("A name and a price are needed.");
                await store.SaveAsync(order);
                prices.Listen(changed => Console.WriteLine($"{changed.Id}: {changed.Price}"));
                return Created($"/orders@/{order.Id}", order);
            }

            [HttpPost("raise")]
            public async Task<decimal> Raise(decimal percent) => await prices.RaiseAsync(percent);
        }
        """;

    public static void Write(string folder, int lines)
    {
        var size = Part.Split('\n').Length;
        for (var i = 0; i * size < lines; i++)
            File.WriteAllText(Path.Combine(folder, $"Part{i}.cs"), Part.Replace("@", i.ToString(), StringComparison.Ordinal));
    }
}
