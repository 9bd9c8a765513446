// An event with accessors of its own, which write.
var store = new Store();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Changed += static () => { }; } catch (UnauthorizedAccessException) { }

class Store
{
    public event Action Changed
    {
        [Expect("PERM1001", "Main → Store.Changed → File.WriteAllText")]
        add => File.WriteAllText(Case.File, "x");
        remove => Console.WriteLine("removed");
    }
}
