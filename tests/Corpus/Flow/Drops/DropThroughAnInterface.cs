// One of two implementations drops.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

IPolicy policy = new Strict();
policy.Apply();
Store.Save(); //! Harmless: Store.Print();

interface IPolicy
{
    void Apply();
}

class Strict : IPolicy
{
    public void Apply() => ProcessPermissions.Drop(Permission.FileSystemWrite);
}
