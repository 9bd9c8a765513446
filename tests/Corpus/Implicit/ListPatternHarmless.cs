// A list pattern reads Length and the indexer: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Line() is [1, ..]);

class Line
{
    public int Length => 1;

    public int this[int index] => Store.Print();
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
