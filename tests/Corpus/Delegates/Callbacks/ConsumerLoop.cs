// A consumer started before the drop handles what comes after it.
static class Program
{
    [Expect("PERM2005", "lambda in Program.Main → Files.Save → File.WriteAllText")]
    static async Task Main()
    {
        using var queue = new System.Collections.Concurrent.BlockingCollection<int>();
        var consumer = Task.Run(() => { foreach (var item in queue.GetConsumingEnumerable()) Files.Save(item); });
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        queue.Add(1);
        queue.CompleteAdding();
        await consumer;
    }
}

static class Files
{
    [Expect("PERM1001", "Program.Main → lambda in Program.Main → Files.Save → File.WriteAllText")]
    public static void Save(int item)
    {
        try { File.WriteAllText(Case.File, item.ToString()); } catch (UnauthorizedAccessException) { }
    }
}
