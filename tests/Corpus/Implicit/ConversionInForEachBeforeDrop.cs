// Each element of a foreach is converted, before the drop.
foreach (Wrapped one in new[] { 1 })
    Console.WriteLine(one);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Wrapped
{
    public static implicit operator Wrapped(int number)
    {
        Store.Save();
        return new();
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
