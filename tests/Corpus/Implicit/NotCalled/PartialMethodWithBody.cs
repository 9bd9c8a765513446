// A partial method with a body in the other part.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: new Store().Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { new Store().Save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

partial class Store
{
    partial void Written();

    public void Save() => Written();
}

partial class Store
{
    [Expect("PERM1001", "Main → Store.Save → Store.Written → File.WriteAllText")]
    partial void Written() => File.WriteAllText(Case.File, "x");
}
