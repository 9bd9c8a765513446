// An asynchronous stream with its context configured.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Main.Numbers → Store.Save → File.WriteAllText")]

var stream = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
await foreach (var number in stream.ConfigureAwait(false))
    Console.WriteLine(number);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

static async IAsyncEnumerable<int> Numbers()
{
    await Task.Yield();
    yield return Store.Save(); //! Harmless: yield return Store.Print();
}
