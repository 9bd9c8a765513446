// A delegate is taken from the end of a list, before the drop.
List<Action> steps = [() => Store.Print(), () => Store.Save()];
steps[^1]();
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
