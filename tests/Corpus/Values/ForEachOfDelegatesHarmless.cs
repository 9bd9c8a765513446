// A list runs its delegates through a callback: the one that writes is never called.
List<Action> steps = [() => Store.Print()];
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps.ForEach(step => step());

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
