// A query with let, join and group, before the drop.
var query = from number in new[] { 1, 2 }
            let doubled = number + Store.Save()
            join other in new[] { 1, 2 } on number equals other
            group doubled by other;
foreach (var part in query)
    Console.WriteLine(part.Key);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
