// An interface gives a delegate by a property, before the drop.
IStep step = new SaveStep();
step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStep
{
    Action Run { get; }
}

class SaveStep : IStep
{
    public Action Run => () => Store.Save();
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
