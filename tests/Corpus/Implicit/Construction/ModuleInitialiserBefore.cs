// A module initialiser runs before Main.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Setup
{
    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Run() => File.WriteAllText(Case.File, "x");
}
