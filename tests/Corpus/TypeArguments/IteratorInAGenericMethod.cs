// An iterator makes the type parameter of its method.
// Harmless: the method is given another type.
[assembly: Expect("PERM1001", "Main → Factory.Many → new Writer → Store.Save → File.WriteAllText")]

var many = Factory.Many<Writer>(); //! Harmless: var many = Factory.Many<Plain>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var one in many)
    GC.KeepAlive(one);

class Writer
{
    public Writer() => Store.Save();
}

class Plain;

static class Factory
{
    public static IEnumerable<T> Many<T>() where T : new()
    {
        yield return new T();
    }
}
