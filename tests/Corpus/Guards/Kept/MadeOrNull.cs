// An object that writes is made where writing is not allowed, or not at all.
// Right: it is only made where it is allowed.
[assembly: Expect("PERM1001", "Main → FileLog.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
FileLog? log = null;
if (!ProcessPermissions.Has(Permission.FileSystemWrite)) //! Right: if (ProcessPermissions.Has(Permission.FileSystemWrite))
    log = new();
log?.Write();

class FileLog
{
    public void Write() => Store.Save();
}
