// The implementation that writes exists, but no object of it is ever made.
ProcessPermissions.Drop(Permission.FileSystemWrite);
IStore store = new MemoryStore();
store.Save("x");

interface IStore { void Save(string text); }

class MemoryStore : IStore { public void Save(string text) { } }

class FileStore : IStore { public void Save(string text) => File.WriteAllText(Case.File, text); }
