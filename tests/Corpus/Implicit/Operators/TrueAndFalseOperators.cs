// A condition calls the operators true, false and &.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Flag.op_BitwiseAnd → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
if (new Flag() && new Flag())
    Console.WriteLine("both");
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Flag
{
    public static bool operator true(Flag flag) => true;

    public static bool operator false(Flag flag) => false;

    public static Flag operator &(Flag a, Flag b)
    {
        Store.Save(); //! Harmless: Store.Print();
        return a;
    }
}
