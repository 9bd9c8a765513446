// An answer is kept in a property over the drop.
// Again: it is asked again into the property.
[assembly: Expect("PERM1001", "Service.Run → Store.Save → File.WriteAllText")]

new Service().Run();

class Service
{
    private bool Can { get; set; } = ProcessPermissions.Has(Permission.FileSystemWrite);

    public void Run()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        //! Again: Can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (Can)
            Store.Save();
    }
}
