// A partial property has its body elsewhere, before the drop.
Console.WriteLine(new Box().Size);
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
