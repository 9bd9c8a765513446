// A delegate is kept in the field without a name behind a property that nobody runs.
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
box.Spare = () => Store.Save();
box.Run();

class Box
{
    public Action Work
    {
        get;
        set => field = value ?? throw new ArgumentNullException();
    } = () => { };

    public Action Spare
    {
        get => field ?? (() => { });
        set;
    }

    public void Run() => Work();
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
