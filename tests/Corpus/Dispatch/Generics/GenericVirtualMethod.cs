// A virtual method with a type parameter of its own.
// BeforeDrop: before the drop.
Store store = new FileStore();
//! BeforeDrop: store.Save(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Save(1); } catch (UnauthorizedAccessException) { } //! BeforeDrop:

abstract class Store
{
    public abstract void Save<T>(T value);
}

class FileStore : Store
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public override void Save<T>(T value) => File.WriteAllText(Case.File, value?.ToString());
}
