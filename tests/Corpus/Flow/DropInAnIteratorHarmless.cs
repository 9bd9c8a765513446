// The drop stands in an iterator, and is reached where it is gone through: the one that writes is never called.
foreach (var step in Steps())
    Console.WriteLine(step);
Store.Print();

static IEnumerable<int> Steps()
{
    yield return 1;
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    yield return 2;
}

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
