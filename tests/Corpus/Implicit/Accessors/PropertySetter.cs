// A property's setter writes.
// BeforeDrop: before the drop, which is fine.
var settings = new Settings();
//! BeforeDrop: settings.Theme = "dark";
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { settings.Theme = "dark"; } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Settings
{
    private string theme = "light";

    public string Theme
    {
        get => theme;
        [Expect("PERM1001", "Main → Settings.Theme → File.WriteAllText")]
        set => File.WriteAllText(Case.File, theme = value);
    }
}
