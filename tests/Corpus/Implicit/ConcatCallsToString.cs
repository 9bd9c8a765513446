// A concatenation and an output call ToString; a dictionary calls GetHashCode.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("a" + new Key());

class Key
{
    public override string ToString() => Store.Save().ToString();
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
