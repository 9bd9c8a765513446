// A condition calls the operator true.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (new Flag())
    Console.WriteLine("true");

class Flag
{
    public static bool operator true(Flag flag) => Store.Save() == 1;

    public static bool operator false(Flag flag) => false;
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
