// A delegate is invoked by DynamicInvoke.
// BeforeDrop: before the drop.
Action save = Store.Save;
//! BeforeDrop: save.DynamicInvoke();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save.DynamicInvoke(); //! BeforeDrop:

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, "x");
    }
}
