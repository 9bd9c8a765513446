// A delegate combined with += and invoked.
// BeforeDrop: before the drop, which is fine.
Action all = () => Console.WriteLine("first");
all += Files.Save;
//! BeforeDrop: all();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { all(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
