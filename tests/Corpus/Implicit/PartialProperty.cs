// A partial property has its body elsewhere.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Box().Size);

partial class Box
{
    public partial int Size { get; }
}

partial class Box
{
    public partial int Size => Store.Save();
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
