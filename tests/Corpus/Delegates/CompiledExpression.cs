// An expression tree is compiled and run.
System.Linq.Expressions.Expression<Action> save = () => Files.Save();
var run = save.Compile();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { run(); } catch (UnauthorizedAccessException) { }

static class Files
{
    [Expect("PERM1001", "Main → lambda in Main → Files.Save → File.WriteAllText", By = Witness.All)]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
