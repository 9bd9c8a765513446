// A function pointer is declared outside of unsafe code and called in it.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

delegate*<string, int> save = &Store.Save; //! Harmless: delegate*<string, int> save = &Store.Print;
//! BeforeDrop: unsafe { save("x"); }
ProcessPermissions.Drop(Permission.FileSystemWrite);
unsafe //! BeforeDrop:
{
    Console.WriteLine(save("x")); //! BeforeDrop:
}
