// A lambda whose parameter has a default.
var save = (string text = "x") => Store.Save(text);
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();

static class Store
{
    [Expect("PERM1001", "")]
    public static void Save(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
    }
}
