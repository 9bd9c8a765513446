// A delegate goes through the constructor of the base class.
var step = new SaveStep();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run();

class Step(Action action)
{
    public void Run() => action();
}

class SaveStep() : Step(() => Store.Save());

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
