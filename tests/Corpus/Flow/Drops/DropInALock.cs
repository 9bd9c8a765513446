// The drop stands in a lock.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var gate = new Lock();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
lock (gate)
    Store.Print();
Store.Save();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
