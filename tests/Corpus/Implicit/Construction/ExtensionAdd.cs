// A collection initialiser calls an extension method.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Extensions.Add → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
Bag bag = [];
bag = new Bag { "x" };
Console.WriteLine(bag);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Bag : System.Collections.IEnumerable
{
    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}

static class Extensions
{
    public static void Add(this Bag bag, string text) => Store.Save(text);
    //^ Harmless: public static void Add(this Bag bag, string text) => Store.Print(text);
}
