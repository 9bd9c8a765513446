// A delegate is found by TryGetValue: the one that writes is never called.
var table = new Dictionary<string, Action> { ["save"] = () => Store.Print() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (table.TryGetValue("save", out var save))
    save();

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
