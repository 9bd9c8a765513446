// The right side of ??=, ?. and a switch arm is evaluated where it is needed.
string? text = null;
Box? box = new();
ProcessPermissions.Drop(Permission.FileSystemWrite);
text ??= Store.Save().ToString();
Console.WriteLine(box?.Read());
Console.WriteLine(text switch { "1" => Store.Save(), _ => 0 });

class Box
{
    public int Read() => 1;
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
