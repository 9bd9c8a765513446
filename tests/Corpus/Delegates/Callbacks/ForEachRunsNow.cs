// List.ForEach runs its delegate before it returns: before the drop here.
new List<int> { 1, 2 }.ForEach(i => File.WriteAllText(Case.File, i.ToString()));
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
