// A generic helper casts what reflection creates to its type argument.
// Harmless: the type argument is object, which every type fits: the cast tells nothing about what is created.
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(Factory.Make<IJob>(Kinds.Named("WriteJob"))); //! Harmless: GC.KeepAlive(Factory.Make<object>(Kinds.Named("Plain")));

static class Kinds
{
    public static Type Named(string name) => typeof(IJob).Assembly.GetTypes().First(type => type.Name == name);
}

static class Factory
{
    public static T Make<T>(Type type) => (T)Activator.CreateInstance(type)!;
}

interface IJob;

class WriteJob : IJob
{
    [Expect("PERM1001", "Main → Factory.Make → new WriteJob → File.WriteAllText")] //! Harmless:
    public WriteJob()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class Plain;
