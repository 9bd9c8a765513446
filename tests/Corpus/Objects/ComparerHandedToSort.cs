// A comparer is handed to a sort.
// Harmless: another one is.
// BeforeDrop: it sorts before the drop.
[assembly: Expect("PERM1001", "Main → Loud.Compare → Store.Save → File.WriteAllText")]

GC.KeepAlive(new Loud());
var numbers = new List<int> { 2, 1 };
//! BeforeDrop: numbers.Sort(new Loud());
ProcessPermissions.Drop(Permission.FileSystemWrite);
numbers.Sort(new Loud()); //! Harmless: numbers.Sort(new Quiet()); //! BeforeDrop:

class Quiet : IComparer<int>
{
    public virtual int Compare(int one, int other) => one - other;
}

class Loud : Quiet
{
    public override int Compare(int one, int other) => Store.Save();
}
