// Tuples are compared by the operators of their elements.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Key.op_Equality → Store.Save → File.WriteAllText")]

//! BeforeDrop: Console.WriteLine((new Key(), 1) == (new Key(), 1));
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine((new Key(), 1) == (new Key(), 1)); //! BeforeDrop:

#pragma warning disable CS0660, CS0661
class Key
{
    public static bool operator ==(Key a, Key b) => Store.Save() == 1;
    //^ Harmless: public static bool operator ==(Key a, Key b) => Store.Print() == 1;

    public static bool operator !=(Key a, Key b) => false;
}
