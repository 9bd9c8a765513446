// A method group of an interface is bound before and run after, before the drop.
IStep step = new SaveStep();
Action run = step.Run;
run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStep
{
    void Run();
}

class SaveStep : IStep
{
    public void Run() => Store.Save();
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
