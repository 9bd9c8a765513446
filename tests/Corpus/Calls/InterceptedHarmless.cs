// Another method is put in place of a call: the one that writes does not run.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save("x");

static class Store
{
    public static void Save(string text) => File.WriteAllText(Case.File, text);
}
