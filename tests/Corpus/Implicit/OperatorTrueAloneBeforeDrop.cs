// A condition calls the operator true, before the drop.
if (new Flag())
    Console.WriteLine("true");
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Flag
{
    public static bool operator true(Flag flag) => Store.Save() == 1;

    public static bool operator false(Flag flag) => false;
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
