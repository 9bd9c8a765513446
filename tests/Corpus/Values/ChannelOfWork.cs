// Work goes through a channel.
using System.Threading.Channels;

var channel = Channel.CreateUnbounded<Func<Task>>();
channel.Writer.TryWrite(async () =>
{
    await Task.Yield();
    Store.Save();
});
channel.Writer.Complete();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await foreach (var work in channel.Reader.ReadAllAsync())
    await work();

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
