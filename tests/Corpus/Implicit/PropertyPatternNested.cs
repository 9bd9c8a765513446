// A nested property pattern reads two properties.
object box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(box is Box { Inner.Size: 1 });

class Box
{
    public Part Inner => new();
}

class Part
{
    public int Size => Store.Save();
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
