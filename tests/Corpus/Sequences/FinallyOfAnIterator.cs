// The finally of an iterator runs where the loop is left.
var numbers = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var number in numbers)
    break;

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
