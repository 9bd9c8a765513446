// The mode is changed before it is used: it may be any.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.Open")]
    static void Main(string[] args)
    {
        var mode = FileMode.Open;
        if (args.Length == 0)
            mode = FileMode.OpenOrCreate;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { File.Open(Path.Combine(Case.Folder, "new"), mode, FileAccess.Read).Dispose(); } catch (UnauthorizedAccessException) { }
    }
}
