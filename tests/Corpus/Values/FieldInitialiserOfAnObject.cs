// A delegate in a field initialiser.
var step = new Step();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

class Step
{
    private readonly Action action = () => Store.Save();

    public void Run() => action();
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
