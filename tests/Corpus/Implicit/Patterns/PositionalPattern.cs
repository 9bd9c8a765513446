// A positional pattern deconstructs.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Point.Deconstruct → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
Console.WriteLine(new Point() is (1, 2));
var (x, _) = new Pair();
Console.WriteLine(x);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Point
{
    public void Deconstruct(out int x, out int y) => (x, y) = (Store.Save(), 2);
    //^ Harmless: public void Deconstruct(out int x, out int y) => (x, y) = (Store.Print(), 2);
}

class Pair { }

static class Extensions
{
    public static void Deconstruct(this Pair pair, out int x, out int y) => (x, y) = (1, 2);
}
