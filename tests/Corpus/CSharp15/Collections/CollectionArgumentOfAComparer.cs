// A comparer is an argument of a set, which asks it for each element.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Comparer.GetHashCode → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
HashSet<string> names = [with(new Comparer()), "a"];
Console.WriteLine(names.Count);

class Comparer : IEqualityComparer<string>
{
    public bool Equals(string? one, string? other) => one == other;

    public int GetHashCode(string name) => Store.Save(); //! Harmless: public int GetHashCode(string name) => Store.Print();
}
