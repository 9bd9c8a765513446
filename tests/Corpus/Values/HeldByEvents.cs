// An event of an interface is raised by the class behind it.
IBell bell = new Bell();
bell.Rung += () => Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
bell.Ring();

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
