// An answer is captured by a lambda that runs behind the drop.
// Again: it is asked again before the lambda runs.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
var save = () =>
{
    if (can)
        Store.Save();
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
save();
