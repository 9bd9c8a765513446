// A call through a type of the framework is answered by the objects that arrive there.
IDisposable disk = new Disk();
ProcessPermissions.Drop(Permission.FileSystemWrite);
disk.Dispose();

class Disk : IDisposable
{
    [Expect("PERM1001", "Main → Disk.Dispose → File.WriteAllText")]
    public void Dispose()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
