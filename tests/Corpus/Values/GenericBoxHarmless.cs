// A delegate is kept in a field of a type parameter's type: the one that writes is never called.
var box = new Box<Action>(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
box.Value();

class Box<T>(T value)
{
    public T Value { get; } = value;
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
