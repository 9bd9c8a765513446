// A finalizer runs for objects that somebody makes.
// Harmless: nobody makes one.
[assembly: Expect("PERM1001", "Loud.Finalize → Store.Save → File.WriteAllText")]

Maker.Run(); //! Harmless:
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.Collect();
GC.WaitForPendingFinalizers();

static class Maker
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Run() => GC.KeepAlive(new Loud());
}

class Loud
{
    ~Loud() => Store.Save();
}
