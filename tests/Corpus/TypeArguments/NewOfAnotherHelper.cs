// new T() makes what this helper is given, not what another one was.
// Harmless: the helper that runs after the drop is given another type.
[assembly: Expect("PERM1001", "Main → First.Make → new Writer → Store.Save → File.WriteAllText")]

//! Harmless: GC.KeepAlive(Second.Make<Writer>());
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(First.Make<Writer>()); //! Harmless: GC.KeepAlive(First.Make<Plain>());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class First
{
    public static T Make<T>() where T : new() => new T();
}

static class Second
{
    public static T Make<T>() where T : new() => new T();
}
