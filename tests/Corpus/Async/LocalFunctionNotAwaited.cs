// A local async function is started after the drop and not awaited.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Main.Work → Store.Save → File.WriteAllText")]

using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = Work();
done.Wait();

async Task Work()
{
    await Task.Yield();
    Store.Save(); //! Harmless: Store.Print();
    done.Set();
}
