// An object is made under a guard, and another one of the same type without.
// Right: both are made under guards.
[assembly: Expect("PERM1001", "Main → Other.Write → FileLog.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var log = ProcessPermissions.Has(Permission.FileSystemWrite) ? new FileLog() : null;
GC.KeepAlive(log);
Other.Write();

static class Other
{
    public static void Write()
    {
        //! Right: if (ProcessPermissions.Has(Permission.FileSystemWrite))
            new FileLog().Write();
    }
}

class FileLog
{
    public void Write() => Store.Save();
}
