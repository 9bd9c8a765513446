// The drop stands in a catch that is entered: the one that writes is never called.
try
{
    int.Parse("none");
}
catch (FormatException)
{
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
