// A derived class hides the method without implementing the interface anew: through it the base class's method is called.
IStore store = new Hiding();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Save(); } catch (UnauthorizedAccessException) { }

interface IStore
{
    void Save();
}

class Loud : IStore
{
    [Expect("PERM1001", "Main → Loud.Save → File.WriteAllText")]
    public void Save() => File.WriteAllText(Case.File, "x");
}

class Hiding : Loud
{
    public new void Save() => Console.WriteLine("kept in memory");
}
