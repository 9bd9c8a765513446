// The factory runs where the key is missing: before the drop, which is fine.
var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
cache.GetOrAdd("x", Files.Load);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static int Load(string key)
    {
        File.WriteAllText(Case.File, "x");
        return 1;
    }
}
