// Both branches drop: what follows is after the drop for certain.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    [Expect("PERM2004", "fs.write is already dropped")]
    static void Main(string[] args)
    {
        if (args.Length > 0)
            ProcessPermissions.Drop(Permission.FileSystemWrite);
        else
            ProcessPermissions.Drop(Permission.FileSystemWrite);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
