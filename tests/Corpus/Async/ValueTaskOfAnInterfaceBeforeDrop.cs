// An interface gives a ValueTask, before the drop.
IStep step = new SaveStep();
await step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStep
{
    ValueTask Run();
}

class SaveStep : IStep
{
    public async ValueTask Run()
    {
        await Task.Yield();
        Store.Save();
    }
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
