// An event of an interface is raised by the class behind it, before the drop.
IBell bell = new Bell();
bell.Rung += () => Store.Save();
bell.Ring();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IBell
{
    event Action? Rung;

    void Ring();
}

class Bell : IBell
{
    public event Action? Rung;

    public void Ring() => Rung?.Invoke();
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
