// The right side of an assignment behind a question mark may have dropped.
Box? box = args.Length == 0 ? new Box() : null;
box?.Size = Boot.Drop();
Store.Save();

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
