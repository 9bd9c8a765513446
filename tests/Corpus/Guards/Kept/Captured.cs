// A lambda captures an answer, and the wrong branch writes.
// Right: the right one does.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var can = ProcessPermissions.Has(Permission.FileSystemWrite);
var save = () =>
{
    if (!can) //! Right: if (can)
        Store.Save();
};
save();
