// The mode is a constant field and a ternary of constants.
ProcessPermissions.Drop(Permission.FileSystemWrite);
using (File.Open(Case.File, Settings.Mode, Settings.Access))
    Console.WriteLine("read");

static class Settings
{
    public const FileMode Mode = FileMode.Open;
    public const FileAccess Access = FileAccess.Read;
}
