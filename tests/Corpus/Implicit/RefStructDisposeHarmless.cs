// A ref struct is disposed by its pattern: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
using (var one = new Handle())
    Console.WriteLine(one.Size);

ref struct Handle
{
    public int Size => 1;

    public void Dispose() => Store.Print();
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
