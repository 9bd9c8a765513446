// A lambda whose parameter has a default, before the drop.
var save = (string text = "x") => Store.Save(text);
save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static void Save(string text)
    {
        File.WriteAllText(Case.File, text);
    }
}
