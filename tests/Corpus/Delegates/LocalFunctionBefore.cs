// A local function is called before the drop.
Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static void Save() => File.WriteAllText(Case.File, "x");
