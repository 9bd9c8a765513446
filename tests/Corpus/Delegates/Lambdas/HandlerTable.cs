// Handlers stand in a dictionary and are run by name after the drop.
// BeforeDrop: handlers stand in a dictionary and are run by name: before the drop, which is fine.
// UsedBefore: the handlers in the list are run before the drop.
var handlers = new Dictionary<string, Action> { ["save"] = Handlers.Save, ["show"] = Handlers.Show };
//^ UsedBefore: var steps = new List<Action> { () => File.WriteAllText(Case.File, "x"), () => File.Delete(Case.File) };
//! BeforeDrop: handlers["save"]();
//! UsedBefore: foreach (var step in steps)
    //! UsedBefore: step();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { handlers["save"](); } catch (UnauthorizedAccessException) { } //! BeforeDrop, UsedBefore: Console.WriteLine("serving");

static class Handlers //! UsedBefore:
{ //! UsedBefore:
    [Expect("PERM1001", "Main → Handlers.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x"); //! UsedBefore:

    public static void Show() => Console.WriteLine("show"); //! UsedBefore:
} //! UsedBefore:
