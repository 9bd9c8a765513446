// A virtual method with a type parameter of its own.
Store store = new FileStore();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Save(1); } catch (UnauthorizedAccessException) { }

abstract class Store
{
    public abstract void Save<T>(T value);
}

class FileStore : Store
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public override void Save<T>(T value) => File.WriteAllText(Case.File, value?.ToString());
}
