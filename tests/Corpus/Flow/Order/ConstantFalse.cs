// A branch that a constant turns off never runs.
const bool tracing = false;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (tracing)
    File.WriteAllText(Case.File, "x");
Console.WriteLine("serving");
