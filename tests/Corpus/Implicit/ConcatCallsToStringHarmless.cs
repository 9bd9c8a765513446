// A concatenation and an output call ToString; a dictionary calls GetHashCode: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("a" + new Key());

class Key
{
    public override string ToString() => Store.Print().ToString();
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
