// An object keeps the opposite of an answer that it is made with.
// Right: it keeps the answer.
[assembly: Expect("PERM1001", "Main → Service.Save → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
new Service(!ProcessPermissions.Has(Permission.FileSystemWrite)).Save();
//^ Right: new Service(ProcessPermissions.Has(Permission.FileSystemWrite)).Save();

class Service(bool can)
{
    private readonly bool may = can;

    public void Save()
    {
        if (may)
            Store.Save();
    }
}
