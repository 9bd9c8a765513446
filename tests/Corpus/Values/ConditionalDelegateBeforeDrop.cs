// One of two delegates is chosen, before the drop.
var save = Environment.ProcessId > 0 ? (Action)(() => Store.Save()) : () => Store.Print();
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
