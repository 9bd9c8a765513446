// A partial event has its accessors elsewhere: those that write are never called.
var box = new Box();
ProcessPermissions.Drop(Permission.FileSystemWrite);
box.Closed -= () => Store.Save();
box.Closed += () => Store.Print();
box.Close();

partial class Box
{
    private Action? closed;

    public partial event Action Opened;

    public partial event Action Closed;

    public void Close() => closed?.Invoke();
}

partial class Box
{
    public partial event Action Opened
    {
        add => File.WriteAllText(Case.File, "x");

        remove => File.WriteAllText(Case.File, "y");
    }

    public partial event Action Closed
    {
        add => closed += value;
        remove => closed -= value;
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
