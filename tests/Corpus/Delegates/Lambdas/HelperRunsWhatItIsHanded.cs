// One helper runs two lambdas: only the one handed over after the drop is at fault.
// HelperRunsHarmlessAfter: one helper runs a writing lambda before the drop and a harmless one after.
// BeforeDrop: one helper runs two lambdas: only the one handed over is at fault: before the drop, which is fine.
Retry.Run(() => File.WriteAllText(Case.File, "x"));
//! BeforeDrop: Later();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Later(); } catch (UnauthorizedAccessException) { }
//^ HelperRunsHarmlessAfter: Retry.Run(() => Console.WriteLine("after"));
//^ BeforeDrop: Console.WriteLine("serving");

static void Later() => Retry.Run([Expect("PERM1001", "Main → Main.Later → lambda in Main.Later → File.Delete")] () => File.Delete(Case.File));
//^ HelperRunsHarmlessAfter:

static class Retry { public static void Run(Action action) => action(); }
