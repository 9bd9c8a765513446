// A delegate in a field initialiser, before the drop.
var step = new Step();
step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Step
{
    private readonly Action action = () => Store.Save();

    public void Run() => action();
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
