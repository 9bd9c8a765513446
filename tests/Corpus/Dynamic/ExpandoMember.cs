// A delegate is kept in an expando object and called by a dynamic call.
using System.Dynamic;

dynamic bag = new ExpandoObject();
bag.Save = (Action)Store.Save;
ProcessPermissions.Drop(Permission.FileSystemWrite);
bag.Save();

public static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
