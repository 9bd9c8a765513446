// The drop stands in a module initialiser: all of Main is after it.
using System.Runtime.CompilerServices;

static class Program
{
    [ModuleInitializer]
    internal static void Start() => ProcessPermissions.Drop(Permission.FileSystemWrite);

    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
