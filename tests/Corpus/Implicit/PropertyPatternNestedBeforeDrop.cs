// A nested property pattern reads two properties, before the drop.
object box = new Box();
Console.WriteLine(box is Box { Inner.Size: 1 });
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
