// A static field is asked for the first time behind the drop, and the wrong branch writes.
// Right: the right one does.
[assembly: Expect("PERM1001", "Main → Service.Save → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Service.Save();

static class Service
{
    private static readonly bool Can = ProcessPermissions.Has(Permission.FileSystemWrite);

    public static void Save()
    {
        if (!Can) //! Right: if (Can)
            Store.Save();
    }
}
