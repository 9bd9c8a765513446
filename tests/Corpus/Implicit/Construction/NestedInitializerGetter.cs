// A nested initialiser reads the property that it fills.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Box.Inner → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = new Box { Inner = { Text = "y" } };
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Box { Inner = { Text = "y" } }; //! BeforeDrop:

class Box
{
    private readonly Part part = new();

    public Part Inner
    {
        get
        {
            Store.Save(); //! Harmless: Store.Print();
            return part;
        }
    }
}

class Part
{
    public string Text { get; set; } = "";
}
