// A generated P/Invoke is a blind spot as a written one is.
using System.Runtime.InteropServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Native.Run();

static partial class Native
{
    [Expect("PERM3002", "Native.unlink", By = Witness.Source | Witness.Tool, Why = "libc tells a refusal by a number")]
    public static void Run() => Console.WriteLine(unlink(Case.File) == -1 && File.Exists(Case.File) ? "refused" : throw new InvalidOperationException("the file is gone"));

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlink(string path);
}
