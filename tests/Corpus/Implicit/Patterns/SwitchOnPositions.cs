// A switch deconstructs its value.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Point.Deconstruct → Store.Save → File.WriteAllText")]

var point = new Point();
//! BeforeDrop: Console.WriteLine(point switch { (1, _) => "one", _ => "other" });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(point switch { (1, _) => "one", _ => "other" }); //! BeforeDrop:

class Point
{
    public void Deconstruct(out int x, out int y) => (x, y) = (Store.Save(), 2);
    //^ Harmless: public void Deconstruct(out int x, out int y) => (x, y) = (Store.Print(), 2);
}
