// An answer is older than the drop.
// Again: it is asked again behind the drop.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
if (can)
    Store.Save();
