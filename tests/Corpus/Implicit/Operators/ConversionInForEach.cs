// Each element of a foreach is converted.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Wrapped.op_Implicit → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
foreach (Wrapped one in new[] { 1 })
    Console.WriteLine(one);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Wrapped
{
    public static implicit operator Wrapped(int number)
    {
        Store.Save(); //! Harmless: Store.Print();
        return new();
    }
}
