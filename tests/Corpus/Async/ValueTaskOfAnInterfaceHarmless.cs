// An interface gives a ValueTask: the one that writes is never called.
IStep step = new SaveStep();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await step.Run();

interface IStep
{
    ValueTask Run();
}

class SaveStep : IStep
{
    public async ValueTask Run()
    {
        await Task.Yield();
        Store.Print();
    }
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
