// A lambda whose parameter has a default.
// BeforeDrop: before the drop.
var save = (string text = "x") => Store.Save(text);
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! BeforeDrop:

static class Store
{
    [Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]
    public static void Save(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, text);
    }
}
