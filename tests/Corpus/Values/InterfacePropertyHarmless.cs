// An interface gives a delegate by a property: the one that writes is never called.
IStep step = new SaveStep();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

interface IStep
{
    Action Run { get; }
}

class SaveStep : IStep
{
    public Action Run => () => Store.Print();
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
