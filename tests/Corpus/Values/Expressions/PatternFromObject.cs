// An object is found to be of our type and called.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Disk.Save → Store.Save → File.WriteAllText")]

object kept = new Disk();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
if (kept is Disk disk)
    disk.Save();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Disk
{
    public void Save() => Store.Save(); //! Harmless: public void Save() => Store.Print();
}
