// What is kept stands in an array that is written out in the call.
Directory.SetCurrentDirectory(Case.Folder);
Directory.CreateDirectory("cache");
Directory.CreateDirectory("logs");
ProcessPermissions.DropExcept(Permission.FileSystemWrite, new[] { "cache", "logs" });
File.WriteAllText("cache/entry", "x");
File.WriteAllText("logs/line", "x");
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
