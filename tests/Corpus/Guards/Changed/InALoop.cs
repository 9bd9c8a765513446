// An answer of one round guards the next, behind a drop in between.
// Right: each round asks.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

bool? can = null;
foreach (var round in new[] { 1, 2 })
{
    can ??= ProcessPermissions.Has(Permission.FileSystemWrite); //! Right: can = ProcessPermissions.Has(Permission.FileSystemWrite);
    if (round == 1)
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    else if (can == true)
        Store.Save();
}
