// A sibling whose name begins in the same way is another folder.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("slow");
        Directory.CreateDirectory("slower");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["slow"]);
        File.WriteAllText("slow/file", "x");
        try { File.WriteAllText("slower/file", "x"); } catch (UnauthorizedAccessException) { }
    }
}
