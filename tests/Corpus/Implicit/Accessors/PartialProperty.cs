// A partial property has its body elsewhere.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Box.Size → Store.Save → File.WriteAllText")]

//! BeforeDrop: Console.WriteLine(new Box().Size);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Box().Size); //! BeforeDrop:

partial class Box
{
    public partial int Size { get; }
}

partial class Box
{
    public partial int Size => Store.Save(); //! Harmless: public partial int Size => Store.Print();
}
