// A second drop takes what the first one left over.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { File.WriteAllText("kept/file", "x"); } catch (UnauthorizedAccessException) { }
    }
}
