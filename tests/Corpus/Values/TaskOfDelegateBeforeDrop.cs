// A task brings a delegate, before the drop.
var making = Task.FromResult<Action>(() => Store.Save());
(await making)();
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
