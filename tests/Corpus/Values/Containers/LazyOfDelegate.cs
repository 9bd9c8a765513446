// A lazy value brings a delegate.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in lambda in Main → Store.Save → File.WriteAllText")]

var lazy = new Lazy<Action>(() => () => Store.Save()); //! Harmless: var lazy = new Lazy<Action>(() => () => Store.Print());
//! BeforeDrop: lazy.Value();
ProcessPermissions.Drop(Permission.FileSystemWrite);
lazy.Value(); //! BeforeDrop:
