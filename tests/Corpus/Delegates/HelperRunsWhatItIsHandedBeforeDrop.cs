// One helper runs two lambdas: only the one handed over is at fault: before the drop, which is fine.
Retry.Run(() => File.WriteAllText(Case.File, "x"));
Later();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static void Later() => Retry.Run(() => File.Delete(Case.File));

static class Retry { public static void Run(Action action) => action(); }
