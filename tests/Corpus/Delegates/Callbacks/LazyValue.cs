// A Lazy is made before the drop, its value asked for after.
// BeforeDrop: before the drop, which is fine.
var cache = new Lazy<string>(() => Cache.Fill());
//! BeforeDrop: Console.WriteLine(cache.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(cache.Value); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Cache
{
    [Expect("PERM1001", "Main → lambda in Main → Cache.Fill → File.WriteAllText")]
    public static string Fill()
    {
        File.WriteAllText(Case.File, "x");
        return "full";
    }
}
