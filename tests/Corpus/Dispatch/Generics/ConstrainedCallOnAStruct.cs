// A struct behind a constraint is called without boxing.
// BeforeDrop: before the drop.
//! BeforeDrop: Save(new Store());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Save(new Store()); } catch (UnauthorizedAccessException) { } //! BeforeDrop:

static void Save<T>(in T store) where T : struct, IStore => store.Save();

interface IStore
{
    void Save();
}

readonly struct Store : IStore
{
    [Expect("PERM1001", "Main → Main.Save → Store.Save → File.WriteAllText")]
    public void Save() => File.WriteAllText(Case.File, "x");
}
