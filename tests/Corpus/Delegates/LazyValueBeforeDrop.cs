// A Lazy is made before the drop, its value asked for after: before the drop, which is fine.
var cache = new Lazy<string>(() => Cache.Fill());
Console.WriteLine(cache.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Cache
{
    public static string Fill()
    {
        File.WriteAllText(Case.File, "x");
        return "full";
    }
}
