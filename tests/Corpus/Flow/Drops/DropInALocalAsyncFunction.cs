// A local async function drops and is awaited.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

await Apply();
Store.Save(); //! Harmless: Store.Print();

static async Task Apply()
{
    await Task.Yield();
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}
