// A delegate is kept in a field of a type parameter's type.
var box = new Box<Action>(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
box.Value();

class Box<T>(T value)
{
    public T Value { get; } = value;
}

static class Store
{
    [Expect("PERM1001", "")]
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
