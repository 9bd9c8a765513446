// A handler of ProcessExit cleans up at the end.
[assembly: OwnProcess("its handler runs where the process ends")]

AppDomain.CurrentDomain.ProcessExit += (_, _) => Files.Clean();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    [Expect("PERM1001", "lambda in Main → Files.Clean → File.Delete")]
    public static void Clean()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
