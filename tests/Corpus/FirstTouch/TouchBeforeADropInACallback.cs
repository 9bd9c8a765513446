// The drop stands in a callback; the type was touched before the callback was handed over.
using var stopping = new CancellationTokenSource();
Console.WriteLine(Cache.Folder);
stopping.Token.Register(() => ProcessPermissions.Drop(Permission.FileSystemWrite));
stopping.Cancel();
Console.WriteLine(Cache.Folder);

static class Cache
{
    public static readonly string Folder = Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
