// Handlers stand in a dictionary and are run by name: before the drop, which is fine.
var handlers = new Dictionary<string, Action> { ["save"] = Handlers.Save, ["show"] = Handlers.Show };
handlers["save"]();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Handlers
{
    public static void Save() => File.WriteAllText(Case.File, "x");

    public static void Show() => Console.WriteLine("show");
}
