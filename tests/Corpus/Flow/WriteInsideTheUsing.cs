// The drop stands in Dispose, and the write is inside the using.
using (new Policy())
    Store.Save();

class Policy : IDisposable
{
    public void Dispose() => ProcessPermissions.Drop(Permission.FileSystemWrite);
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
