// Only the handler of another message writes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
IHandler<int> handler = new IntHandler();
handler.Handle(1);
Console.WriteLine(new StringHandler());

interface IHandler<T> { void Handle(T item); }

class IntHandler : IHandler<int> { public void Handle(int item) => Console.WriteLine(item); }

class StringHandler : IHandler<string> { public void Handle(string item) => File.WriteAllText(Case.File, item); }
