// Reading is left over for one folder, and used there only.
Directory.SetCurrentDirectory(Case.Folder);
Directory.CreateDirectory("kept");
File.WriteAllText("kept/file", "x");
Console.WriteLine(File.ReadAllText("file"));
ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["kept"]);
File.Copy("file", "kept/copy");
File.WriteAllText(Names.Log, "x");

static class Names
{
    public const string Log = Folder + "/log";
    private const string Folder = "kept";
}
