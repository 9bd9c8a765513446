// What a test run writes for 'permissions check --evidence': uses with request and stack, and which methods ran, without a profiler.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Permissions.Testing.Tests;

public class EvidenceTests
{
    [Fact]
    public async Task BootedApplication_WritesItsUses_AndWhatRan_FromItsFirstInstruction()
    {
        string data = Directory.CreateTempSubdirectory("orders-").FullName, file = Path.Combine(data, "evidence.jsonl");
        try
        {
            await using (DroppedApplication application = await DroppedApplication.StartAsync(
                "OrdersApi", new() { Arguments = [$"--Orders:DataFolder={data}"], EvidenceFile = file }))
            {
                string sku = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "prices.json"))).RootElement
                    .EnumerateObject().First().Name;
                await application.Client.PostAsJsonAsync("/orders", new { customer = "c", sku, quantity = 1 });
            }

            List<JsonElement> lines = Lines(file);
            Assert.Equal(["OrdersApi", "OrdersApi"], lines.Where(static line => Event(line) is "start" or "coverage")
                .Select(static line => line.GetProperty("program").GetString()));
            Assert.True(lines.Single(static line => Event(line) == "coverage").GetProperty("fromStart").GetBoolean());
            string?[] ran = [
                .. lines.Where(static line => Event(line) == "ran").Select(static line => line.GetProperty("method").GetString())];
            Assert.Contains("Program.Main", ran); // also what ran before any of our code is asked
            Assert.Contains("OrderJournal.Append", ran);
            Assert.Contains("FileOrderStore..ctor", ran);
            Assert.DoesNotContain("ReportsController.AllOrders", ran);
            Assert.DoesNotContain(ran, static method => method!.StartsWith("DropEngine", StringComparison.Ordinal));
            JsonElement denied = lines.Single(static line =>
                Event(line) == "denied" && line.GetProperty("permission").GetString() == "fs.write");
            Assert.Equal("POST /orders", denied.GetProperty("request").GetString());
            Assert.StartsWith("   at OrdersApi.Orders.OrderJournal.Append(Order order) in ", denied.GetProperty("stack").GetString());
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task AuditInTheProcessOfTheTests_WritesTheSame_AndSaysThatItBeganLater()
    {
        DroppedResult<string> result = await DroppedProcess.RunAsync(static () =>
        {
            string file = Path.Combine(Path.GetTempPath(), "evidence.jsonl");
            using (AuditedRun.Begin(Permission.FileSystemWrite, file))
            {
                Counted(3);
                Generic<string>.Twice();
                File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), "");
            }

            Never();
            return File.ReadAllText(file);
        });
        List<JsonElement> lines = [.. result.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)];
        Assert.False(lines.Single(static line => Event(line) == "coverage").GetProperty("fromStart").GetBoolean());
        Assert.Equal(["EvidenceTests.Counted", "EvidenceTests.Counted", "Generic.Twice"],
            lines.Where(static line => Event(line) == "ran").Select(static line => line.GetProperty("method").GetString()!)
                .Where(static method => Regex.IsMatch(method, @"\.(Counted|Twice|Never)$")).Order(StringComparer.Ordinal));
        JsonElement use = lines.Single(static line => Event(line) == "audited");
        Assert.Matches(@"EvidenceTests\.cs:line \d+", use.GetProperty("stack").GetString());
    }

    // The statement of a method around a lambda holds the lambda, which may not have run.
    [Fact]
    public async Task Lambda_IsAMethodOfItsOwn()
    {
        DroppedResult<string> result = await DroppedProcess.RunAsync(static () =>
        {
            string file = Path.Combine(Path.GetTempPath(), "evidence.jsonl");
            using (AuditedRun.Begin(Permission.FileSystemWrite, file))
                Around();
            return File.ReadAllText(file);
        });
        JsonElement around = result.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .Single(static line => Event(line) == "ran" && line.GetProperty("method").GetString() == "EvidenceTests.Around");
        Assert.Equal(4, around.GetProperty("without").GetArrayLength());
    }

    [Fact]
    public async Task FileThatCannotBeOpened_FailsTheTest()
    {
        DroppedResult<bool> result = await DroppedProcess.RunAsync(static () =>
            Assert.ThrowsAny<IOException>(static () => AuditedRun.Begin(Permission.Worker, "/proc/no-such-folder/file")) is not null);
        Assert.True(result.Value);
    }

    private static int Counted(int to) => Enumerable.Range(0, to).Select(static number => number + 1).Sum();

    private static Func<int> Around() => static () => 1;

    private static void Never() => GC.KeepAlive(null);

    private static class Generic<T>
    {
        public static void Twice() => GC.KeepAlive(typeof(T));
    }

    private static string? Event(JsonElement line) => line.GetProperty("event").GetString();

    private static List<JsonElement> Lines(string file) =>
        [.. File.ReadAllLines(file).Select(static line => JsonDocument.Parse(line).RootElement)];
}
