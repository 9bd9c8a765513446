// One helper runs a writing lambda before the drop and a harmless one after.
Retry.Run(() => File.WriteAllText(Case.File, "x"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
Retry.Run(() => Console.WriteLine("after"));

static class Retry { public static void Run(Action action) => action(); }
