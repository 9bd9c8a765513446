// A delegate is invoked by DynamicInvoke.
Action save = Store.Save;
ProcessPermissions.Drop(Permission.FileSystemWrite);
save.DynamicInvoke();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
