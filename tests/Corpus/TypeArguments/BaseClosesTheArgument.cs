// The base class of a pool says what it makes.
// Harmless: this pool's base makes something else.
[assembly: Expect("PERM1001", "Main → Pool.Get → new Writer → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(new Writers().Get()); //! Harmless: GC.KeepAlive(new Plains().Get());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

class Pool<T> where T : new()
{
    public T Get() => new();
}

class Writers : Pool<Writer>;

class Plains : Pool<Plain>;
