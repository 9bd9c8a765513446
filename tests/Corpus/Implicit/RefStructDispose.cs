// A ref struct is disposed by its pattern.
ProcessPermissions.Drop(Permission.FileSystemWrite);
using (var one = new Handle())
    Console.WriteLine(one.Size);

ref struct Handle
{
    public int Size => 1;

    public void Dispose() => Store.Save();
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
