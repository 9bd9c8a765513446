// An object initialiser sets required, init-only and nested properties: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Box { Text = "x", Inner = { Text = "y" } };

class Box
{
    public required string Text { get => ""; init => Store.Print(value); }

    public Part Inner { get; } = new();
}

class Part
{
    public string Text { get; set; } = "";
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
