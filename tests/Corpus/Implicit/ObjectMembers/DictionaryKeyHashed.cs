// A dictionary asks its key for a hash.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Key.GetHashCode → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var table = new Dictionary<Key, int> { [new()] = 1 };
Console.WriteLine(table.Count);

class Key
{
    public override int GetHashCode() => Store.Save(); //! Harmless: public override int GetHashCode() => Store.Print();

    public override bool Equals(object? other) => true;
}
