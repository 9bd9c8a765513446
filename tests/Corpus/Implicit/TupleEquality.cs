// Tuples are compared by the operators of their elements.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine((new Key(), 1) == (new Key(), 1));

#pragma warning disable CS0660, CS0661
class Key
{
    public static bool operator ==(Key a, Key b) => Store.Save() == 1;

    public static bool operator !=(Key a, Key b) => false;
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
