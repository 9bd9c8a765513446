// A delegate goes through the constructor of the base class, before the drop.
var step = new SaveStep();
step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Step(Action action)
{
    public void Run() => action();
}

class SaveStep() : Step(() => Store.Save());

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
