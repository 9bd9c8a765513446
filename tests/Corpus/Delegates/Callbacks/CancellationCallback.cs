// A callback registered before the drop runs when the token is cancelled after it.
using var source = new CancellationTokenSource();
source.Token.Register(Files.Clean);
ProcessPermissions.Drop(Permission.FileSystemWrite);
source.Cancel();

static class Files
{
    [Expect("PERM1001", "Files.Clean → File.Delete")]
    public static void Clean()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
