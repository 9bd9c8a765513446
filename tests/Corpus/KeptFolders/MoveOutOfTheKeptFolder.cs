// The move begins below the kept folder and ends beside it.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.Move")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
        File.WriteAllText("kept/file", "x");
        try { File.Move("kept/file", "other"); } catch (Exception refused) when (refused is UnauthorizedAccessException or IOException) { }
    }
}
