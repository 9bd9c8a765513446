// A delegate is made from a method that was found by its name.
var save = typeof(Store).GetMethod("Save")!.CreateDelegate<Action>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
