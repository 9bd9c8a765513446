// A delegate combined with += and invoked.
Action all = () => Console.WriteLine("first");
all += Files.Save;
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { all(); } catch (UnauthorizedAccessException) { }

static class Files
{
    [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
