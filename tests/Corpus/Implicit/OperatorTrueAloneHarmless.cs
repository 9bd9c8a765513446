// A condition calls the operator true: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (new Flag())
    Console.WriteLine("true");

class Flag
{
    public static bool operator true(Flag flag) => Store.Print() == 1;

    public static bool operator false(Flag flag) => false;
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
