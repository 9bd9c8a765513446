// The generic class that writes implements another interface.
IStore<int> store = new MemoryStore<int>();
IDisk<int> disk = new FileDisk<int>();
disk.Write(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save(1);

interface IStore<T>
{
    void Save(T value);
}

interface IDisk<T>
{
    void Write(T value);
}

class MemoryStore<T> : IStore<T>
{
    public void Save(T value) => Console.WriteLine(value);
}

class FileDisk<T> : IDisk<T>
{
    public void Write(T value) => File.WriteAllText(Case.File, value?.ToString());
}
