// Nothing calls the method that writes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Never
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
