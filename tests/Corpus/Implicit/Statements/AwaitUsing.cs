// The end of an await using disposes.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Handle.DisposeAsync → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
await using (var one = new Handle())
    Console.WriteLine(one);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Handle : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Store.Save(); //! Harmless: Store.Print();
    }
}
