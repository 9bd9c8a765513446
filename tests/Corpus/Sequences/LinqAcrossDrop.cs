// The query is built before the drop and enumerated after it.
var query = new[] { 1, 2 }.Select(Files.Save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(query.Count()); foreach (var item in query) Console.WriteLine(item); } catch (UnauthorizedAccessException) { }

static class Files
{
    [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
    public static int Save(int number)
    {
        File.WriteAllText(Case.File, "x");
        return number;
    }
}
