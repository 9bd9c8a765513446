// A function pointer to a method of the program.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { unsafe { delegate*<void> save = &Files.Save; save(); } } catch (UnauthorizedAccessException) { }

static class Files
{
    [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
