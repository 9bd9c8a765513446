// The process ends before the write.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Environment.Exit(0);
File.WriteAllText(Case.File, "x");
