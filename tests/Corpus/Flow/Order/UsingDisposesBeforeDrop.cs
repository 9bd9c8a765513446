// The scope ends before the drop.
using (new Marker())
    Console.WriteLine("booting");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

sealed class Marker : IDisposable
{
    public void Dispose() => File.Delete(Case.File);
}
