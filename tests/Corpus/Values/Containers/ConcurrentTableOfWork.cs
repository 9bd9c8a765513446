// Work is kept in a concurrent dictionary.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
using System.Collections.Concurrent;

[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var table = new ConcurrentDictionary<string, Func<Task>>();
table["save"] = async () =>
{
    await Task.Yield();
    Store.Save(); //! Harmless: Store.Print();
};
//! BeforeDrop: await table["save"]();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await table["save"](); //! BeforeDrop:
