// A condition calls the operators true, false and &: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (new Flag() && new Flag())
    Console.WriteLine("both");

class Flag
{
    public static bool operator true(Flag flag) => true;

    public static bool operator false(Flag flag) => false;

    public static Flag operator &(Flag a, Flag b)
    {
        Store.Print();
        return a;
    }
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
