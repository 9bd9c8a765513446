// The finally block runs after the drop in the try block.
try { Boot.Run(); } catch (UnauthorizedAccessException) { }

static class Boot
{
    [Expect("PERM1001", "Boot.Run → File.Delete")]
    public static void Run()
    {
        try { ProcessPermissions.Drop(Permission.FileSystemWrite); }
        finally { File.Delete(Case.File); }
    }
}
