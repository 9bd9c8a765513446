// A delegate in a field of a struct: the one that writes is never called.
var step = new Step { Run = () => Store.Print() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

struct Step
{
    public Action Run;
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
