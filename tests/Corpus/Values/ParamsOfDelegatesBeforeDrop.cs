// Delegates handed over as params, before the drop.
Run(() => Store.Print(), () => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);

static void Run(params Action[] steps)
{
    foreach (var step in steps)
        step();
}

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
