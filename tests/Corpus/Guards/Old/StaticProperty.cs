// An answer is kept in a static property over the drop.
// Again: it is asked again into the property.
[assembly: Expect("PERM1001", "Service.Run → Store.Save → File.WriteAllText")]

Service.Can = ProcessPermissions.Has(Permission.FileSystemWrite);
Service.Run();

static class Service
{
    public static bool Can { get; set; }

    public static void Run()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        //! Again: Can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (Can)
            Store.Save();
    }
}
