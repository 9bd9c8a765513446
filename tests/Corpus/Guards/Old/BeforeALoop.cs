// An answer is older than a drop before a loop.
// Again: each round asks again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
for (var i = 0; i < 2; i++)
{
    //! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
    if (can)
        Store.Save();
}
