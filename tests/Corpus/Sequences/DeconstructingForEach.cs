// A foreach deconstructs each element.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Pair.Deconstruct → Store.Save → File.WriteAllText")]

var pairs = new List<Pair> { new() };
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
foreach (var (a, b) in pairs)
    Console.WriteLine(a + b);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Pair
{
    public void Deconstruct(out int a, out int b) => (a, b) = (Store.Save(), 2);
    //^ Harmless: public void Deconstruct(out int a, out int b) => (a, b) = (Store.Print(), 2);
}
