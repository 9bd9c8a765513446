// A call on a dynamic receiver.
// BeforeDrop: before the drop.
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
dynamic store = new Store();
store.Save();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

public class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public void Save() //! BeforeDrop: public void Save() => File.WriteAllText(Case.File, "x");
    { //! BeforeDrop:
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } //! BeforeDrop:
    } //! BeforeDrop:
}
