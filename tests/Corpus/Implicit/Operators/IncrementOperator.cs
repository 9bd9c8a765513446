// An increment calls its operator, checked or not.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Sum.op_Increment → Store.Save → File.WriteAllText")]

var sum = new Sum();
//! BeforeDrop: sum++;
ProcessPermissions.Drop(Permission.FileSystemWrite);
sum++; //! BeforeDrop:

class Sum
{
    public static Sum operator ++(Sum sum)
    {
        Store.Save(); //! Harmless: Store.Print();
        return sum;
    }
}
