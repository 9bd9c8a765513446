// The drop is called through a delegate.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Action drop = () => ProcessPermissions.Drop(Permission.FileSystemWrite);
drop();
Store.Save(); //! Harmless: Store.Print();
