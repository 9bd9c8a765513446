// A loop over a periodic timer.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Main.Loop → Store.Save → File.WriteAllText")]

//! BeforeDrop: await Loop();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Loop(); //! BeforeDrop:

static async Task Loop()
{
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
    await timer.WaitForNextTickAsync();
    Store.Save(); //! Harmless: Store.Print();
}
