// A helper asks and then drops what it asked for.
// Right: it drops first.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

if (Gate.Ask())
    Store.Save();

static class Gate
{
    public static bool Ask()
    {
        //! Right: ProcessPermissions.Drop(Permission.FileSystemWrite);
        var can = ProcessPermissions.Has(Permission.FileSystemWrite);
        ProcessPermissions.Drop(Permission.FileSystemWrite); //! Right:
        return can;
    }
}
