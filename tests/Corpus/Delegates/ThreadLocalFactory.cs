// A factory runs where a thread first asks for its value.
using var local = new ThreadLocal<int>(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(local.Value);

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
