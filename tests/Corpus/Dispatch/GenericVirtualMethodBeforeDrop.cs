// A virtual method with a type parameter of its own, before the drop.
Store store = new FileStore();
store.Save(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);

abstract class Store
{
    public abstract void Save<T>(T value);
}

class FileStore : Store
{
    public override void Save<T>(T value) => File.WriteAllText(Case.File, value?.ToString());
}
