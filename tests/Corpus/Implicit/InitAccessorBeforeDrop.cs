// An object initialiser sets required, init-only and nested properties, before the drop.
_ = new Box { Text = "x", Inner = { Text = "y" } };
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
