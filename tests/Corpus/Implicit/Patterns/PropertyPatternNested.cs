// A nested property pattern reads two properties.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Part.Size → Store.Save → File.WriteAllText")]

object box = new Box();
//! BeforeDrop: Console.WriteLine(box is Box { Inner.Size: 1 });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(box is Box { Inner.Size: 1 }); //! BeforeDrop:

class Box
{
    public Part Inner => new();
}

class Part
{
    public int Size => Store.Save(); //! Harmless: public int Size => Store.Print();
}
