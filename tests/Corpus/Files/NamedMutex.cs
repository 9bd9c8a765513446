// A mutex with a name is a file.
// BeforeDrop: the mutex is made before the drop, and taken after it.
// Unnamed: it has no name.
//! BeforeDrop: using var mutex = Single.Open();
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! BeforeDrop: if (mutex!.WaitOne(0)) mutex.ReleaseMutex();
Single.Open()?.Dispose(); //! BeforeDrop:

static class Single
{
    [Expect("PERM1001", "Main → Single.Open → new Mutex", By = Witness.Source | Witness.Tool,
        Why = "constructors cannot be intercepted, and the runtime answers the kernel's refusal with an IOException")]
    public static Mutex? Open()
    {
        try { return new Mutex(false, "permissions-corpus-" + Environment.ProcessId); } catch (IOException) { return null; }
        //^ Unnamed: return new Mutex(false);
    }
}
