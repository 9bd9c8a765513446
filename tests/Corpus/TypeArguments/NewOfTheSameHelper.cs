// One helper makes what each of its callers asks for.
// BeforeDrop: the one that writes is made before the drop.
[assembly: Expect("PERM1001", "Main → Factory.Make → new Writer → Store.Save → File.WriteAllText")]

GC.KeepAlive(Factory.Make<Plain>()); //! BeforeDrop: GC.KeepAlive(Factory.Make<Writer>());
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(Factory.Make<Writer>()); //! BeforeDrop: GC.KeepAlive(Factory.Make<Plain>());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class Factory
{
    public static T Make<T>() where T : new() => new T();
}
