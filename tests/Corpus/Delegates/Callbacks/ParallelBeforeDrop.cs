// Parallel.ForEach is over when it returns.
Parallel.ForEach(new[] { 1, 2 }, i => File.WriteAllText(Path.Combine(Case.Folder, i.ToString()), "x"));
new[] { 3, 4 }.AsParallel().ForAll(i => File.WriteAllText(Path.Combine(Case.Folder, i.ToString()), "x"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
