// A handler sees each exception that is thrown: the one that writes is never called.
AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
{
    if (thrown.Exception is FormatException)
        Store.Print();
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { int.Parse("none"); } catch (FormatException) { }

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
