// The catch block belongs to the code before the drop.
try
{
    File.ReadAllText("/does/not/exist");
}
catch (DirectoryNotFoundException)
{
    File.WriteAllText(Case.File, "x");
}
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");
