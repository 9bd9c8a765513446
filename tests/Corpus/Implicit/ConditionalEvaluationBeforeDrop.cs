// The right side of ??=, ?. and a switch arm is evaluated where it is needed, before the drop.
string? text = null;
Box? box = new();
text ??= Store.Save().ToString();
Console.WriteLine(box?.Read());
Console.WriteLine(text switch { "1" => Store.Save(), _ => 0 });
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Box
{
    public int Read() => 1;
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
