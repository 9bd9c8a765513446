// A sort compares what it sorts.
// BeforeDrop: it sorts before the drop.
// Harmless: something else is sorted.
[assembly: Expect("PERM1001", "Main → Loud.CompareTo → Store.Save → File.WriteAllText")]

var loud = new List<Loud> { new(), new() };
var quiet = new List<Quiet> { new(), new() };
//! BeforeDrop: loud.Sort();
ProcessPermissions.Drop(Permission.FileSystemWrite);
loud.Sort(); //! BeforeDrop: quiet.Sort(); //! Harmless: quiet.Sort();
Console.WriteLine(quiet.Count + loud.Count);

class Loud : IComparable<Loud>
{
    public int CompareTo(Loud? other) => Store.Save();
}

class Quiet : IComparable<Quiet>
{
    public int CompareTo(Quiet? other) => 0;
}
