// A property's setter writes: before the drop, which is fine.
var settings = new Settings();
settings.Theme = "dark";
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Settings
{
    private string theme = "light";

    public string Theme
    {
        get => theme;
        set => File.WriteAllText(Case.File, theme = value);
    }
}
