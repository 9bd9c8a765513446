// A condition calls the operator true.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Flag.op_True → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
if (new Flag())
    Console.WriteLine("true");
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

class Flag
{
    public static bool operator true(Flag flag) => Store.Save() == 1;
    //^ Harmless: public static bool operator true(Flag flag) => Store.Print() == 1;

    public static bool operator false(Flag flag) => false;
}
