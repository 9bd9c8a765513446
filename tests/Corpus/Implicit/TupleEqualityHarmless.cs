// Tuples are compared by the operators of their elements: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine((new Key(), 1) == (new Key(), 1));

#pragma warning disable CS0660, CS0661
class Key
{
    public static bool operator ==(Key a, Key b) => Store.Print() == 1;

    public static bool operator !=(Key a, Key b) => false;
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
