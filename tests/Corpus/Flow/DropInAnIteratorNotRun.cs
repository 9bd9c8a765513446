// The iterator that drops is never gone through.
var steps = Steps();
Store.Save();
Console.WriteLine(steps);

static IEnumerable<int> Steps()
{
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    yield return 2;
}

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
