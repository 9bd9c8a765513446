// A dictionary is made around a comparer, and asks it when it is asked itself.
// Harmless: it is made around another one.
[assembly: Expect("PERM1001", "Main → Loud.GetHashCode → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
var table = new Dictionary<string, int>(new Loud()); //! Harmless: var table = new Dictionary<string, int>(new Quiet());
ProcessPermissions.Drop(Permission.FileSystemWrite);
table["key"] = 1;

class Quiet : IEqualityComparer<string>
{
    public bool Equals(string? one, string? other) => one == other;

    public virtual int GetHashCode(string text) => text.Length;
}

class Loud : Quiet
{
    public override int GetHashCode(string text) => Store.Save();
}
