// What an awaited method made is disposed at the end.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Handle.DisposeAsync → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
await using (var handle = await Handle.Open())
    Console.WriteLine(handle);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Handle : IAsyncDisposable
{
    public static async Task<Handle> Open()
    {
        await Task.Yield();
        return new();
    }

    public ValueTask DisposeAsync()
    {
        Store.Save(); //! Harmless: Store.Print();
        return default;
    }
}
