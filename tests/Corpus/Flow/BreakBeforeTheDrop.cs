// The loop is left before it drops.
foreach (var number in new[] { 1, 2 })
{
    if (number == 1)
        break;
    ProcessPermissions.Drop(Permission.FileSystemWrite);
}
Store.Print();

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
