// A lambda calls a delegate that it captured, before the drop.
Action save = () => Store.Save();
Action twice = () => { save(); save(); };
twice();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static void Save()
    {
        File.WriteAllText(Case.File, "x");
    }
}
