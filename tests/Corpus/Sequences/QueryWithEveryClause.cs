// A query with let, join and group.
var query = from number in new[] { 1, 2 }
            let doubled = number + Store.Save()
            join other in new[] { 1, 2 } on number equals other
            group doubled by other;
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var part in query)
    Console.WriteLine(part.Key);

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
