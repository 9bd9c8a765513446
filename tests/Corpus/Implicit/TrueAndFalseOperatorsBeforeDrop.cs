// A condition calls the operators true, false and &, before the drop.
if (new Flag() && new Flag())
    Console.WriteLine("both");
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
