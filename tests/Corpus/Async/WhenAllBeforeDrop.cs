// Several tasks are started and all awaited before the drop.
var first = Task.Run(() => File.WriteAllText(Path.Combine(Case.Folder, "a"), "x"));
var second = Task.Run(() => File.WriteAllText(Path.Combine(Case.Folder, "b"), "x"));
await Task.WhenAll(first, second);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
