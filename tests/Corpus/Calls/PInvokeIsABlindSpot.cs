// libc's unlink called directly: no head can see it, the kernel can.
[assembly: OwnProcess("native code deletes its file where the kernel does not refuse")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(Native.unlink(Case.File) == -1 && File.Exists(Case.File) ? "refused" : throw new InvalidOperationException("the file is gone"));

static class Native
{
    [System.Runtime.InteropServices.DllImport("libc")]
    public static extern int unlink(string path);
}
