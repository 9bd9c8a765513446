// A nested initialiser reads the property that it fills, before the drop.
_ = new Box { Inner = { Text = "y" } };
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
