// A derived class hides the method without implementing the interface again: through it the base class's method is called.
// InterfaceReimplemented: a derived class implements the interface again, so the base class's method is not called through it.
IStore store = new Hiding(); //! InterfaceReimplemented: IStore store = new Quiet();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Save(); } catch (UnauthorizedAccessException) { } //! InterfaceReimplemented: store.Save();

interface IStore
{
    void Save();
}

class Loud : IStore
{
    [Expect("PERM1001", "Main → Loud.Save → File.WriteAllText")]
    public void Save() => File.WriteAllText(Case.File, "x");
}

class Hiding : Loud //! InterfaceReimplemented: class Quiet : Loud, IStore
{
    public new void Save() => Console.WriteLine("kept in memory");
}
