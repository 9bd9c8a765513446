// What is below the folder may go; the folder's own entry belongs to the one above.
static class Program
{
    [Expect("PERM1001", "Program.Main → Directory.Delete", By = Witness.Source | Witness.Tool,
        Why = "the kernel's refusal to remove a folder comes as a plain IOException, which no witness counts")]
    static void Main()
    {
        Directory.SetCurrentDirectory(Case.Folder);
        Directory.CreateDirectory("kept/inner");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
        Directory.Delete("kept/inner");
        try { Directory.Delete("kept"); } catch (IOException) { }
    }
}
