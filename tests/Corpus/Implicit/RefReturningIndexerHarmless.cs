// A reference is taken to what an indexer returns: the one that writes is never called.
var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
ref var first = ref line[0];
first = 1;

class Line
{
    private int value;

    public ref int this[int index]
    {
        get
        {
            Store.Print();
            return ref value;
        }
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
