// An instance method of the same name goes before the extension method that writes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
new Store().Save();

class Store
{
    public void Save() => Console.WriteLine("kept in memory");
}

static class Extensions
{
    public static void Save(this Store store) => File.WriteAllText(Case.File, store.ToString());
}
