// Work started by the factory after the drop and awaited.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Task.Factory.StartNew(() => Store.Save());

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
