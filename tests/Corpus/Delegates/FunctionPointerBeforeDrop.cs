// A function pointer to a method of the program: before the drop, which is fine.
unsafe { delegate*<void> save = &Files.Save; save(); }
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
