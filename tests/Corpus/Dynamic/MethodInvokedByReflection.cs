// A method is found by its name and invoked.
ProcessPermissions.Drop(Permission.FileSystemWrite);
typeof(Store).GetMethod("Save")!.Invoke(null, null);

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
        Why = "reflection is a blind spot, counted in the scorecard")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
