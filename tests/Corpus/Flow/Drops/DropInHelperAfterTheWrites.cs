// The helper drops last.
Boot.Run();
Console.WriteLine("serving");

static class Boot
{
    public static void Run()
    {
        Prepare();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }

    private static void Prepare() => File.WriteAllText(Case.File, "x");
}
