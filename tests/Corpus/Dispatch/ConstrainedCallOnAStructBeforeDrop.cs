// A struct behind a constraint is called without boxing, before the drop.
Save(new Store());
ProcessPermissions.Drop(Permission.FileSystemWrite);

static void Save<T>(in T store) where T : struct, IStore => store.Save();

interface IStore
{
    void Save();
}

readonly struct Store : IStore
{
    public void Save() => File.WriteAllText(Case.File, "x");
}
