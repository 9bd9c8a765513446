// The query is built before the drop and enumerated after it.
// LinqBeforeDrop: before the drop, which is fine.
var query = new[] { 1, 2 }.Select(Files.Save);
//! LinqBeforeDrop: Console.WriteLine(query.Count()); foreach (var item in query) Console.WriteLine(item);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(query.Count()); foreach (var item in query) Console.WriteLine(item); } catch (UnauthorizedAccessException) { }
//^ LinqBeforeDrop: Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
    public static int Save(int number)
    {
        File.WriteAllText(Case.File, "x");
        return number;
    }
}
