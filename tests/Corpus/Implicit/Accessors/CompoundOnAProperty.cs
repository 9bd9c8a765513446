// A compound assignment reads and sets a property.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Line.Size → Store.Save → File.WriteAllText")]

var line = new Line();
//! BeforeDrop: line.Size += 1;
ProcessPermissions.Drop(Permission.FileSystemWrite);
line.Size += 1; //! BeforeDrop:

class Line
{
    public int Size
    {
        get => 1;
        set => Store.Save(); //! Harmless: set => Store.Print();
    }
}
