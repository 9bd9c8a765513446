// A delegate that gives back a delegate.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in lambda in Main → Store.Save → File.WriteAllText")]

Func<Action> make = () => () => Store.Save(); //! Harmless: Func<Action> make = () => () => Store.Print();
//! BeforeDrop: make()();
ProcessPermissions.Drop(Permission.FileSystemWrite);
make()(); //! BeforeDrop:
