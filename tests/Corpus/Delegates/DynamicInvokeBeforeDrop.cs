// A delegate is invoked by DynamicInvoke, before the drop.
Action save = Store.Save;
save.DynamicInvoke();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static void Save()
    {
        File.WriteAllText(Case.File, "x");
    }
}
