// Work goes through a channel.
// Harmless: the one that writes is never called.
using System.Threading.Channels;

[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

var channel = Channel.CreateUnbounded<Func<Task>>();
channel.Writer.TryWrite(async () =>
{
    await Task.Yield();
    Store.Save(); //! Harmless: Store.Print();
});
channel.Writer.Complete();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await foreach (var work in channel.Reader.ReadAllAsync())
    await work();
