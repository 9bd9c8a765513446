// The handlers in the list are run before the drop.
var steps = new List<Action> { () => File.WriteAllText(Case.File, "x"), () => File.Delete(Case.File) };
foreach (var step in steps)
    step();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
