// A function pointer to a method of the program.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: unsafe { delegate*<void> save = &Files.Save; save(); }
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { unsafe { delegate*<void> save = &Files.Save; save(); } } catch (UnauthorizedAccessException) { }
//^ BeforeDrop: Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
