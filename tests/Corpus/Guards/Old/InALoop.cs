// A drop at the end of a loop makes the answer old for its next round.
// Again: each round asks again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
for (var i = 0; i < 2; i++)
{
    //! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
    if (can && Store.Print() > 0)
        Store.Save();
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}
