// Several folders are left over, and one is read while both are written.
Directory.SetCurrentDirectory(Case.Folder);
Directory.CreateDirectory("cache");
Directory.CreateDirectory("logs");
ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["cache", "logs"]);
File.WriteAllText("cache/file", "x");
File.AppendAllText("logs/file", "x");
Console.WriteLine(File.ReadAllText("file"));
