// The query is built before the drop and enumerated after it: before the drop, which is fine.
var query = new[] { 1, 2 }.Select(Files.Save);
Console.WriteLine(query.Count()); foreach (var item in query) Console.WriteLine(item);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static int Save(int number)
    {
        File.WriteAllText(Case.File, "x");
        return number;
    }
}
