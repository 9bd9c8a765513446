// A derived class implements the interface anew: the base class's method is not called through it.
IStore store = new Quiet();
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save();

interface IStore
{
    void Save();
}

class Loud : IStore
{
    public void Save() => File.WriteAllText(Case.File, "x");
}

class Quiet : Loud, IStore
{
    public new void Save() => Console.WriteLine("kept in memory");
}
