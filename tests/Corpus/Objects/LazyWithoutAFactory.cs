// A lazy value without a factory makes its type argument where it is asked for.
// BeforeDrop: it is asked for before the drop.
// Harmless: it has a factory, and that makes another one.
[assembly: Expect("PERM1001", "Main → new Loud → Store.Save → File.WriteAllText")]

var lazy = new Lazy<Quiet>(() => new Quiet());
var loud = new Lazy<Loud>(); //! Harmless: var loud = new Lazy<Quiet>(() => new Quiet());
//! BeforeDrop: GC.KeepAlive(loud.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(loud.Value); //! BeforeDrop:
GC.KeepAlive(lazy.Value);

class Quiet;

class Loud
{
    public Loud() => Store.Save();
}
