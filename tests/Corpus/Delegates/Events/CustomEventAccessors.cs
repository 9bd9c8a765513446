// An event with accessors of its own, which write.
// BeforeDrop: before the drop.
var store = new Store();
//! BeforeDrop: store.Changed += static () => { };
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Changed += static () => { }; } catch (UnauthorizedAccessException) { } //! BeforeDrop:

class Store
{
    public event Action Changed
    {
        [Expect("PERM1001", "Main → Store.Changed → File.WriteAllText")]
        add => File.WriteAllText(Case.File, "x");
        remove => Console.WriteLine("removed");
    }
}
