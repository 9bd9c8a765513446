// A property's setter writes.
var settings = new Settings();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { settings.Theme = "dark"; } catch (UnauthorizedAccessException) { }

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
