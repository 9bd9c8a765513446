// A primary constructor hands an argument to its base and fills a field: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived("x");

class Base(int size)
{
    public int Size => size;
}

class Derived(string text) : Base(Store.Print(text))
{
    public int Length { get; } = text.Length;
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
