// A function pointer comes from a native library: nobody can read what it leads to.
using System.Runtime.InteropServices;

[assembly: OwnProcess("native code deletes its file where the kernel does not refuse")]

var delete = NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "unlink");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Native.Delete(delete);

static class Native
{
    [Expect("PERM3002", "delegate", By = Witness.Source | Witness.Tool, Why = "libc tells a refusal by a number")]
    public static unsafe void Delete(nint function)
    {
        fixed (byte* path = System.Text.Encoding.UTF8.GetBytes(Case.File + "\0"))
            Console.WriteLine(((delegate* unmanaged<byte*, int>)function)(path) == -1 && File.Exists(Case.File) ? "refused" : throw new InvalidOperationException("the file is gone"));
    }
}
