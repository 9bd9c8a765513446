// Asynchronous work for each element, awaited together.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
await Task.WhenAll(new[] { 1, 2 }.Select(async number =>
{
    await Task.Yield();
    Store.Save(); //! Harmless: Store.Print();
}));
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
