// One helper runs two lambdas: only the one handed over after the drop is at fault.
Retry.Run(() => File.WriteAllText(Case.File, "x"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Later(); } catch (UnauthorizedAccessException) { }

static void Later() => Retry.Run([Expect("PERM1001", "Main → Main.Later → lambda in Main.Later → File.Delete")] () => File.Delete(Case.File));

static class Retry { public static void Run(Action action) => action(); }
