// A nested initialiser reads the property that it fills.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Box { Inner = { Text = "y" } };

class Box
{
    private readonly Part part = new();

    public Part Inner
    {
        get
        {
            Store.Save();
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
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
