// A special folder is asked for and made.
// BeforeDrop: it is made before the drop.
// NotMade: it is only asked for.
Environment.SetEnvironmentVariable("XDG_DATA_HOME", Path.Combine(Case.Folder, "data"));
//! BeforeDrop: Settings.Folder();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Settings.Folder(); //! BeforeDrop: Console.WriteLine("serving");

static class Settings
{
    [Expect("PERM1001", "Main → Settings.Folder → Environment.GetFolderPath")]
    public static void Folder()
    {
        try { Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create); }
        //^ NotMade: try { Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.None); }
        catch (UnauthorizedAccessException) { }
    }
}
