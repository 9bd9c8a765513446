// A local function is called after the drop.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Save(); } catch (UnauthorizedAccessException) { }

[Expect("PERM1001", "Main → Main.Save → File.WriteAllText")]
static void Save() => File.WriteAllText(Case.File, "x");
