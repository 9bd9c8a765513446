// Each element of a foreach is converted: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (Wrapped one in new[] { 1 })
    Console.WriteLine(one);

class Wrapped
{
    public static implicit operator Wrapped(int number)
    {
        Store.Print();
        return new();
    }
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
