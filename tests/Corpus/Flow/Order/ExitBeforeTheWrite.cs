// The process ends before the write.
[assembly: OwnProcess("it ends its process")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Environment.Exit(0);
File.WriteAllText(Case.File, "x");
