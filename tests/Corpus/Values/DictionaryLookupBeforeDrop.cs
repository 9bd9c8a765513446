// A delegate is found by TryGetValue, before the drop.
var table = new Dictionary<string, Action> { ["save"] = () => Store.Save() };
if (table.TryGetValue("save", out var save))
    save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
