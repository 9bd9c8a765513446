// A list runs its delegates through a callback, before the drop.
List<Action> steps = [() => Store.Save()];
steps.ForEach(step => step());
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
