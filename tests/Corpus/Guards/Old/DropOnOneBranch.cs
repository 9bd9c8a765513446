// An answer is older than a drop on one branch.
// Again: it is asked again behind the branches.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
if (DateTime.Now.Year > 0)
    ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
_ = can ? Store.Save() : 0;
