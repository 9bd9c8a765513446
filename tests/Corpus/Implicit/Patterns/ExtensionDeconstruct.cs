// A deconstruction calls an extension method.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Extensions.Deconstruct → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
var (x, _) = new Pair();
Console.WriteLine(x);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Pair { }

static class Extensions
{
    public static void Deconstruct(this Pair pair, out int x, out int y) => (x, y) = (Store.Save(), 2);
    //^ Harmless: public static void Deconstruct(this Pair pair, out int x, out int y) => (x, y) = (Store.Print(), 2);
}
