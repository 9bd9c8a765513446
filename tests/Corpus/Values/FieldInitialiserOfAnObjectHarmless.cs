// A delegate in a field initialiser: the one that writes is never called.
var step = new Step();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

class Step
{
    private readonly Action action = () => Store.Print();

    public void Run() => action();
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
