// The path begins in the kept folder and leads out of it again.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
        try { File.WriteAllText("kept/../file", "x"); } catch (UnauthorizedAccessException) { }
    }
}
