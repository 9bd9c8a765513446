// The drop stands in a getter.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Console.WriteLine(Policy.IsApplied);
Store.Save(); //! Harmless: Store.Print();

static class Policy
{
    public static bool IsApplied
    {
        get
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            return true;
        }
    }
}
