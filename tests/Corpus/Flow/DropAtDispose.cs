// The drop stands in Dispose, at the end of a using.
using (new Policy())
    Store.Print();
Store.Save();

class Policy : IDisposable
{
    public void Dispose() => ProcessPermissions.Drop(Permission.FileSystemWrite);
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
