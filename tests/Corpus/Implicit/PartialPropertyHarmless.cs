// A partial property has its body elsewhere: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Box().Size);

partial class Box
{
    public partial int Size { get; }
}

partial class Box
{
    public partial int Size => Store.Print();
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
