// What a 'using var' disposes at the end of the scope comes after the drop.
try { Boot.Run(); } catch (UnauthorizedAccessException) { }

static class Boot
{
    public static void Run()
    {
        using var marker = new Marker();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}

sealed class Marker : IDisposable
{
    [Expect("PERM1001", "Boot.Run → Marker.Dispose → File.Delete")]
    public void Dispose() => File.Delete(Case.File);
}
