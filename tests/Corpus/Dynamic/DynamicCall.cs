// A call on a dynamic receiver.
ProcessPermissions.Drop(Permission.FileSystemWrite);
dynamic store = new Store();
store.Save();

public class Store
{
    [Expect("PERM1001", "", By = Witness.Guard | Witness.Kernel, Why = "a dynamic call is a blind spot, counted in the scorecard")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
