// A delegate in an anonymous type: the one that writes is never called.
var step = new { Run = (Action)(() => Store.Print()) };
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

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
