// A delegate is set through an interface and run by the class.
IStep step = new Step();
step.Action = () => Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

interface IStep
{
    Action? Action { set; }

    void Run();
}

class Step : IStep
{
    public Action? Action { private get; set; }

    public void Run() => Action?.Invoke();
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
