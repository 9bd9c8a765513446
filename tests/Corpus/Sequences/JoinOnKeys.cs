// A join asks its keys for their hash codes, where it is enumerated.
// Before: it is enumerated before the drop.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Key.GetHashCode → Store.Save → File.WriteAllText")]

string[] names = ["a", "b"];
var pairs = names.Join(names, name => new Key(name), name => new Key(name), (one, other) => one + other);
//! Before: Console.WriteLine(pairs.ToList().Count);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pairs.Count()); //! Before:

record Key(string Name)
{
    public override int GetHashCode() => Store.Save(); //! Harmless: public override int GetHashCode() => Store.Print();
}
