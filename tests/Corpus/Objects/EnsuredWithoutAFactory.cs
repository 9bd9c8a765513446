// A value that is ensured without a factory is made by its constructor.
// Harmless: another one is ensured.
[assembly: Expect("PERM1001", "Main → new Loud → Store.Save → File.WriteAllText")]

Loud? loud = null; //! Harmless: Quiet? loud = null;
ProcessPermissions.Drop(Permission.FileSystemWrite);
LazyInitializer.EnsureInitialized(ref loud);

class Quiet;

class Loud
{
    public Loud() => Store.Save();
}
