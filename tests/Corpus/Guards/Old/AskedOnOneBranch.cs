// An answer is only asked again on one branch.
// Again: it is asked again on both.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (DateTime.Now.Year < 0)
    can = ProcessPermissions.Has(Permission.FileSystemWrite);
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
if (can)
    Store.Save();
