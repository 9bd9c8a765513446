// A local function is called: before the drop, which is fine.
Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static void Save() => File.WriteAllText(Case.File, "x");
