// An expression tree is compiled and run.
// BeforeDrop: before the drop, which is fine.
System.Linq.Expressions.Expression<Action> save = () => Files.Save();
var run = save.Compile();
//! BeforeDrop: run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { run(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "Main → lambda in Main → Files.Save → File.WriteAllText", By = Witness.All)]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
