// A task brings a delegate.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var making = Task.FromResult<Action>(() => Store.Save()); //! Harmless: var making = Task.FromResult<Action>(() => Store.Print());
//! BeforeDrop: (await making)();
ProcessPermissions.Drop(Permission.FileSystemWrite);
(await making)(); //! BeforeDrop:
