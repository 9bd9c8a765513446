// A ref struct is disposed by its pattern, before the drop.
using (var one = new Handle())
    Console.WriteLine(one.Size);
ProcessPermissions.Drop(Permission.FileSystemWrite);

ref struct Handle
{
    public int Size => 1;

    public void Dispose() => Store.Save();
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
