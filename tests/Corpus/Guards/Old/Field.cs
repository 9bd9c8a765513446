// An answer is kept in a field over the drop.
// Again: it is asked again into the field.
[assembly: Expect("PERM1001", "Service.Run → Store.Save → File.WriteAllText")]

Service.Ask();
Service.Run();

static class Service
{
    private static bool can;

    public static void Ask() => can = ProcessPermissions.Has(Permission.FileSystemWrite);

    public static void Run()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        //! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can)
            Store.Save();
    }
}
