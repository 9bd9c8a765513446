// What the first drop left over the second takes, and the other way round.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("cache/inner");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["cache"]);
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["cache/inner"]);
        File.WriteAllText("cache/inner/file", "x");
        try { File.WriteAllText("cache/file", "x"); } catch (UnauthorizedAccessException) { }
    }
}
