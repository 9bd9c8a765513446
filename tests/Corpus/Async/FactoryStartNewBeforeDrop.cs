// Work started by the factory after the drop and awaited, before the drop.
await Task.Factory.StartNew(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
