// A parallel query runs where it is gone through.
var query = new[] { 1 }.AsParallel().Select(number => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(query.Sum());

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
