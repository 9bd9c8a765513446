// The value of the Lazy is never asked for.
var cache = new Lazy<string>(() => { File.WriteAllText(Case.File, "x"); return ""; });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(cache.IsValueCreated);
