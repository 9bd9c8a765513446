// The finally of an iterator runs where the loop is left, before the drop.
var numbers = Numbers();
foreach (var number in numbers)
    break;
ProcessPermissions.Drop(Permission.FileSystemWrite);

static IEnumerable<int> Numbers()
{
    try
    {
        yield return 1;
    }
    finally
    {
        Store.Save();
    }
}

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
