// A lambda calls a delegate that it captured.
// BeforeDrop: before the drop.
Action save = () => Store.Save();
Action twice = () => { save(); save(); };
//! BeforeDrop: twice();
ProcessPermissions.Drop(Permission.FileSystemWrite);
twice(); //! BeforeDrop:

static class Store
{
    [Expect("PERM1001", "Main → lambda in Main → lambda in Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, "x");
    }
}
