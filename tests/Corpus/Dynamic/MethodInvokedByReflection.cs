// A method is found by its name and invoked.
ProcessPermissions.Drop(Permission.FileSystemWrite);
typeof(Store).GetMethod("Save")!.Invoke(null, null);

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
