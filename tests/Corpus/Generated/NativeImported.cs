// A generated P/Invoke is a blind spot as a written one is.
// BeforeDrop: a generated P/Invoke, called before the drop.
using System.Runtime.InteropServices;

[assembly: OwnProcess("native code deletes its file where the kernel does not refuse")]

//! BeforeDrop: Native.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Native.Run(); //! BeforeDrop:

static partial class Native
{
    [Expect("PERM3002", "Native.unlink", By = Witness.Source | Witness.Tool, Why = "libc tells a refusal by a number")]
    public static void Run() => Console.WriteLine(unlink(Case.File) == -1 && File.Exists(Case.File) ? "refused" : throw new InvalidOperationException("the file is gone"));
    //^ BeforeDrop: public static void Run() => Console.WriteLine(unlink(Case.File));

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlink(string path);
}
