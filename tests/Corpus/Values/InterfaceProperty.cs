// An interface gives a delegate by a property.
IStep step = new SaveStep();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

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
