// A delegate is kept in a field of a type parameter's type, before the drop.
var box = new Box<Action>(() => Store.Save());
box.Value();
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Box<T>(T value)
{
    public T Value { get; } = value;
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
