// A switch chooses a delegate, with a default behind ??, before the drop.
Action? chosen = Environment.ProcessId switch { 0 => () => Store.Print(), _ => null };
var save = chosen ?? (() => Store.Save());
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
