// A generated P/Invoke, called before the drop.
using System.Runtime.InteropServices;

Native.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static partial class Native
{
    public static void Run() => Console.WriteLine(unlink(Case.File));

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlink(string path);
}
