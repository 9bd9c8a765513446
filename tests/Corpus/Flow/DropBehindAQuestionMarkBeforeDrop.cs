// Where the right side of an assignment behind a question mark drops, what stands before it did not.
Box? box = args.Length == 0 ? new Box() : null;
Store.Save();
box?.Size = Boot.Drop();

class Box
{
    public int Size { get; set; }
}

static class Boot
{
    public static int Drop()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        return 1;
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
