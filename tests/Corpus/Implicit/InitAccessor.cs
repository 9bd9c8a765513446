// An object initialiser sets required, init-only and nested properties.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Box { Text = "x", Inner = { Text = "y" } };

class Box
{
    public required string Text { get => ""; init => Store.Save(value); }

    public Part Inner { get; } = new();
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
