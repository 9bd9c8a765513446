// Handlers stand in a dictionary and are run by name after the drop.
var handlers = new Dictionary<string, Action> { ["save"] = Handlers.Save, ["show"] = Handlers.Show };
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { handlers["save"](); } catch (UnauthorizedAccessException) { }

static class Handlers
{
    [Expect("PERM1001", "Main → Handlers.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");

    public static void Show() => Console.WriteLine("show");
}
