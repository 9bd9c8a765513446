// The drop stands in Dispose, at the end of a using.
// WriteInsideTheUsing: the drop stands in Dispose, and the write is inside the using.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

using (new Policy())
    Store.Print(); //! WriteInsideTheUsing: Store.Save();
Store.Save(); //! WriteInsideTheUsing:

class Policy : IDisposable
{
    public void Dispose() => ProcessPermissions.Drop(Permission.FileSystemWrite);
}
