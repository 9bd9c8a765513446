// The lambda is invoked before the drop and never again.
var save = () => File.WriteAllText(Case.File, "x");
save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
