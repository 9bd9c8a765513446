// A finalizer deletes a file.
Make();
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.Collect();
GC.WaitForPendingFinalizers();

[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
static void Make() => Console.WriteLine(new Temp().Name);

class Temp
{
    public string Name => "temp";

    [Expect("PERM1001", "Temp.Finalize → File.Delete")]
    ~Temp()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
