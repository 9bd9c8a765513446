// A handler runs where the value of an AsyncLocal changes: the one that writes is never called.
var local = new AsyncLocal<int>(change => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
local.Value = 1;

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
