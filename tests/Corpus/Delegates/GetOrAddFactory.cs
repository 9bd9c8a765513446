// The factory runs where the key is missing.
var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { cache.GetOrAdd("x", Files.Load); } catch (UnauthorizedAccessException) { }

static class Files
{
    [Expect("PERM1001", "Main → Files.Load → File.WriteAllText")]
    public static int Load(string key)
    {
        File.WriteAllText(Case.File, "x");
        return 1;
    }
}
