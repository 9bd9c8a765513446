// Where the path comes from outside, the words do not say where it leads.
static class Program
{
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("kept");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
        Save("../file");
    }

    [Expect("PERM1001", "Program.Main → Program.Save → File.WriteAllText")]
    static void Save(string name)
    {
        try { File.WriteAllText("kept/" + name, "x"); } catch (UnauthorizedAccessException) { }
    }
}
