// The process ends before the write.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (args.Length == 0)
    Environment.Exit(0);
File.WriteAllText(Case.File, "x");
