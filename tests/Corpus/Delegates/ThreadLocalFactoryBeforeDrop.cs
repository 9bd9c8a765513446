// A factory runs where a thread first asks for its value, before the drop.
using var local = new ThreadLocal<int>(() => Store.Save());
Console.WriteLine(local.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
