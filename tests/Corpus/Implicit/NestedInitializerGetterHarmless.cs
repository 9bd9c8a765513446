// A nested initialiser reads the property that it fills: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Box { Inner = { Text = "y" } };

class Box
{
    private readonly Part part = new();

    public Part Inner
    {
        get
        {
            Store.Print();
            return part;
        }
    }
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
