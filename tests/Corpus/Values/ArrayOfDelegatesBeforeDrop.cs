// Delegates in an array that is gone through, before the drop.
Action[] steps = [() => Store.Print(), () => Store.Save()];
foreach (var step in steps)
    step();
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
