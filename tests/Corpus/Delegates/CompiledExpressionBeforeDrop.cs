// An expression tree is compiled and run: before the drop, which is fine.
System.Linq.Expressions.Expression<Action> save = () => Files.Save();
var run = save.Compile();
run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
