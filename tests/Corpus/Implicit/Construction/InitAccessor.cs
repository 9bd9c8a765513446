// An object initialiser sets required, init-only and nested properties.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Box.Text → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = new Box { Text = "x", Inner = { Text = "y" } };
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Box { Text = "x", Inner = { Text = "y" } }; //! BeforeDrop:

class Box
{
    public required string Text { get => ""; init => Store.Save(value); }
    //^ Harmless: public required string Text { get => ""; init => Store.Print(value); }

    public Part Inner { get; } = new();
}

class Part
{
    public string Text { get; set; } = "";
}
