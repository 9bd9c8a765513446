// A list asks for equality: IEquatable before Equals.
// Harmless: only Equals writes, and nobody asks for it.
[assembly: Expect("PERM1001", "Main → Key.Equals → Store.Save → File.WriteAllText")]

var keys = new List<Key> { new() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(keys.Contains(new Key()));

class Key : IEquatable<Key>
{
    public bool Equals(Key? other) => Store.Save() == 1; //! Harmless: public bool Equals(Key? other) => true;

    public override bool Equals(object? other) => true; //! Harmless: public override bool Equals(object? other) => Store.Save() == 1;

    public override int GetHashCode() => 0;
}
