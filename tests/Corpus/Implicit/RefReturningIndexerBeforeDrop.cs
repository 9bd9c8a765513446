// A reference is taken to what an indexer returns, before the drop.
var line = new Line();
ref var first = ref line[0];
first = 1;
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Line
{
    private int value;

    public ref int this[int index]
    {
        get
        {
            Store.Save();
            return ref value;
        }
    }
}

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
