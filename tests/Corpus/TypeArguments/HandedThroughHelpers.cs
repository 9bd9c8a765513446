// A type argument travels through two helpers before it is made.
// BeforeDrop: the one that writes travels before the drop.
[assembly: Expect("PERM1001", "Main → Outer.Create → Inner.Make → new Writer → Store.Save → File.WriteAllText")]

GC.KeepAlive(Outer.Create<Plain>()); //! BeforeDrop: GC.KeepAlive(Outer.Create<Writer>());
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(Outer.Create<Writer>()); //! BeforeDrop: GC.KeepAlive(Outer.Create<Plain>());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class Outer
{
    public static T Create<T>() where T : new() => Inner.Make<T>();
}

static class Inner
{
    public static T Make<T>() where T : new() => new T();
}
