// A lambda makes the type parameter of the method around it.
// Harmless: the method is given another type.
[assembly: Expect("PERM1001", "Main → lambda in Factory.Later → new Writer → Store.Save → File.WriteAllText")]

var make = Factory.Later<Writer>(1); //! Harmless: var make = Factory.Later<Plain>(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(make());

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class Factory
{
    public static Func<T> Later<T>(int number) where T : new() => () => number > 0 ? new T() : throw new InvalidOperationException();
}
