// A delegate is taken out of an array, from the front or the end, before the drop.
Action[] steps = [() => Store.Print(), () => Store.Save()];
steps[^1]();
steps[0]();
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
