// A concatenation and an output call ToString; a dictionary calls GetHashCode.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Key.ToString → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("a" + new Key());

class Key
{
    public override string ToString() => Store.Save().ToString();
    //^ Harmless: public override string ToString() => Store.Print().ToString();
}
