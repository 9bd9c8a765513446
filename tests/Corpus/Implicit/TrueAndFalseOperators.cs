// A condition calls the operators true, false and &.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (new Flag() && new Flag())
    Console.WriteLine("both");

class Flag
{
    public static bool operator true(Flag flag) => true;

    public static bool operator false(Flag flag) => false;

    public static Flag operator &(Flag a, Flag b)
    {
        Store.Save();
        return a;
    }
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
