// One of two implementations drops.
IPolicy policy = new Strict();
policy.Apply();
Store.Save();

interface IPolicy
{
    void Apply();
}

class Strict : IPolicy
{
    public void Apply() => ProcessPermissions.Drop(Permission.FileSystemWrite);
}

static class Store
{
    [Expect("PERM1001", "")]
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
