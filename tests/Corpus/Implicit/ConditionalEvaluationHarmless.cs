// The right side of ??=, ?. and a switch arm is evaluated where it is needed: the one that writes is never called.
string? text = null;
Box? box = new();
ProcessPermissions.Drop(Permission.FileSystemWrite);
text ??= Store.Print().ToString();
Console.WriteLine(box?.Read());
Console.WriteLine(text switch { "1" => Store.Print(), _ => 0 });

class Box
{
    public int Read() => 1;
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
