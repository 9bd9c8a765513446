// A static member of an interface runs the initialisers of its fields.
// BeforeDrop: before the drop.
// Harmless: they print.
[assembly: Expect("PERM1001", "Main → static ILine → Store.Save → File.WriteAllText")]

//! BeforeDrop: Console.WriteLine(ILine.Size());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(ILine.Size());

interface ILine
{
    private static readonly int Kept = Store.Save(); //! Harmless: private static readonly int Kept = Store.Print();

    static int Size() => Kept;
}
