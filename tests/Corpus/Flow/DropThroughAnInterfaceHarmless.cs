// One of two implementations drops: the one that writes is never called.
IPolicy policy = new Strict();
policy.Apply();
Store.Print();

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
