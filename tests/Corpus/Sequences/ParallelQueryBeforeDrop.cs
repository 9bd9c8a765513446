// A parallel query runs where it is gone through, before the drop.
var query = new[] { 1 }.AsParallel().Select(number => Store.Save());
Console.WriteLine(query.Sum());
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
