// The factory runs where the key is missing.
// BeforeDrop: before the drop, which is fine.
var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
//! BeforeDrop: cache.GetOrAdd("x", Files.Load);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { cache.GetOrAdd("x", Files.Load); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "Main → Files.Load → File.WriteAllText")]
    public static int Load(string key)
    {
        File.WriteAllText(Case.File, "x");
        return 1;
    }
}
