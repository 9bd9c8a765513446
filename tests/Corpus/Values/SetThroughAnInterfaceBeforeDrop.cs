// A delegate is set through an interface and run by the class, before the drop.
IStep step = new Step();
step.Action = () => Store.Save();
step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
