// The local began as a path below the kept folder and then became another.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
        var path = "kept/file";
        File.WriteAllText("kept/first", "x");
        path = Path.GetFileName(path);
        try { File.WriteAllText(path, "x"); } catch (UnauthorizedAccessException) { }
    }
}
