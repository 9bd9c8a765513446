// A generic type makes its type argument: each closed form its own.
// Harmless: nothing closes it with the type that writes.
[assembly: Expect("PERM1001", "Main → Pool.Get → new Writer → Store.Save → File.WriteAllText")]

var pool = new Pool<Writer>(); //! Harmless: var pool = new Pool<Plain>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(pool.Get());
//! Harmless: if (args.Length > 99) GC.KeepAlive(new List<Writer>());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

class Pool<T> where T : new()
{
    public T Get() => new();
}
