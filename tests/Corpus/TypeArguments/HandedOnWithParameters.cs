// A helper with a parameter returns what another helper makes of the type argument.
// Harmless: it is asked for a type that does nothing.
[assembly: Expect("PERM1001", "Main → Factory.Named → Factory.Make → new Writer → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(Factory.Named<Writer>("one")); //! Harmless: GC.KeepAlive(Factory.Named<Plain>("one"));

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class Factory
{
    public static T Named<T>(string name) where T : new() => name.Length > 0 ? Make<T>(name) : default!;

    private static T Make<T>(string name) where T : new() => name.Length > 0 ? new T() : default!;
}
