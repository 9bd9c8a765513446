// An event of an interface is raised by the class behind it.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Bell.Ring → lambda in Main → Store.Save → File.WriteAllText")]

IBell bell = new Bell();
bell.Rung += () => Store.Save(); //! Harmless: bell.Rung += () => Store.Print();
//! BeforeDrop: bell.Ring();
ProcessPermissions.Drop(Permission.FileSystemWrite);
bell.Ring(); //! BeforeDrop:

interface IBell
{
    event Action? Rung;

    void Ring();
}

class Bell : IBell
{
    public event Action? Rung;

    public void Ring() => Rung?.Invoke();
}
