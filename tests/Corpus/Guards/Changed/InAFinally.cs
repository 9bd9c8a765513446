// A handler is entered where the answer is older than the drop.
// Right: it asks again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = DateTime.Now.Year < 0;
try
{
    can = ProcessPermissions.Has(Permission.FileSystemWrite);
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    if (DateTime.Now.Year > 0)
        throw new InvalidOperationException();
    can = ProcessPermissions.Has(Permission.FileSystemWrite);
}
catch (InvalidOperationException)
{
    if (can) //! Right: if (ProcessPermissions.Has(Permission.FileSystemWrite))
        Store.Save();
}
