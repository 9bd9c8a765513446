// An object that writes is made where writing is not allowed.
// Right: it is only made where it is.
[assembly: Expect("PERM1001", "Main → FileLog.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
ILog log = ProcessPermissions.Has(Permission.FileSystemWrite) ? new NoLog() : new FileLog();
//^ Right: ILog log = ProcessPermissions.Has(Permission.FileSystemWrite) ? new FileLog() : new NoLog();
log.Write();

interface ILog
{
    void Write();
}

class NoLog : ILog
{
    public void Write() => Console.WriteLine("nothing");
}

class FileLog : ILog
{
    public void Write() => Store.Save();
}
