// An event with accessors of its own, which write, before the drop.
var store = new Store();
store.Changed += static () => { };
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Store
{
    public event Action Changed
    {
        add => File.WriteAllText(Case.File, "x");
        remove => Console.WriteLine("removed");
    }
}
