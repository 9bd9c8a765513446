// A parallel query runs where it is gone through: the one that writes is never called.
var query = new[] { 1 }.AsParallel().Select(number => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(query.Sum());

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
