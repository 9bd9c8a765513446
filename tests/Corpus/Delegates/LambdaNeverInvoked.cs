// A lambda is made after the drop, and nobody invokes it.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Action save = () => File.WriteAllText(Case.File, "x");
Console.WriteLine(save.Method.Name.Length > 0);
