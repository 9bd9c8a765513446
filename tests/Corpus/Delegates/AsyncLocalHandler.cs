// A handler runs where the value of an AsyncLocal changes.
var local = new AsyncLocal<int>(change => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
local.Value = 1;

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
