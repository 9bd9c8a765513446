// A method group of an interface is bound before and run after: the one that writes is never called.
IStep step = new SaveStep();
Action run = step.Run;
ProcessPermissions.Drop(Permission.FileSystemWrite);
run();

interface IStep
{
    void Run();
}

class SaveStep : IStep
{
    public void Run() => Store.Print();
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
