// A parallel loop over asynchronous work.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
await Parallel.ForEachAsync(new[] { 1 }, async (number, stop) =>
{
    await Task.Yield();
    Store.Save(); //! Harmless: Store.Print();
});
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
