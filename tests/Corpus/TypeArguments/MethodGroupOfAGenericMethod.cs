// A generic method that is named with a type argument and run later makes that type.
// Harmless: it is named with another type.
[assembly: Expect("PERM1001", "Main → Factory.Make → new Writer → Store.Save → File.WriteAllText")]

Func<object> make = Factory.Make<Writer>; //! Harmless: Func<object> make = Factory.Make<Plain>;
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(make());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class Factory
{
    public static T Make<T>() where T : class, new() => new T();
}
