// The journal: one line of JSON for each order, written by one thread through a file that is open from the start.
using System.Collections.Concurrent;
using System.Text.Json;

namespace OrdersApi.Orders;

public sealed class OrderJournal : IDisposable
{
    private const int LargestBatch = 256;

    private readonly FileStream file;
    private readonly BlockingCollection<JournalEntry> queue = new(boundedCapacity: 10_000);
    private readonly Thread writer;

    private OrderJournal(FileStream file)
    {
        this.file = file;
        writer = new Thread(WriteAll) { IsBackground = true, Name = "journal" };
        writer.Start();
    }

    /// <summary>Orders that wait to be written.</summary>
    public int Waiting => queue.Count;

    /// <summary>Why the last write failed; null after one that did not.</summary>
    public string? LastFailure { get; private set; }

    public static OrderJournal Open(string path) => new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read));

    public static IReadOnlyList<Order> ReadAll(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Order>(line)!)] : [];

    /// <summary>Ends when the order is on the disk.</summary>
    public Task AppendAsync(Order order)
    {
        var entry = new JournalEntry(order);
        queue.Add(entry);
        return entry.Written;
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        writer.Join();
        file.Dispose();
        queue.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<JournalEntry>(LargestBatch);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < LargestBatch && queue.TryTake(out var next))
                batch.Add(next);

            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<JournalEntry> batch)
    {
        try
        {
            foreach (var entry in batch)
                file.Write(entry.Line);

            file.Flush(flushToDisk: true);
            LastFailure = null;
            batch.ForEach(entry => entry.Succeed());
        }
        catch (IOException failure)
        {
            // A full disk, say: those who wait are told, and the next batch tries again.
            LastFailure = failure.Message;
            batch.ForEach(entry => entry.Fail(failure));
        }
    }
}
