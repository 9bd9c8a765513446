// The drop stands in a constructor.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

_ = new Policy();
Store.Save(); //! Harmless: Store.Print();

class Policy
{
    public Policy() => ProcessPermissions.Drop(Permission.FileSystemWrite);
}
