// What stands in a lock of its own type runs, and the lock itself writes nothing.
// Harmless: a lock of its own type needs no permission.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var gate = new Lock();
ProcessPermissions.Drop(Permission.FileSystemWrite);
lock (gate)
    Store.Save(); //! Harmless: Store.Print();
