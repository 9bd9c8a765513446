// A union keeps a delegate, and a pattern takes it out again.
// BeforeDrop: it is run before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action save = () => Store.Save(); //! Harmless: Action save = () => Store.Print();
Work work = save;
//! BeforeDrop: if (work is Action now) now();
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (work is Action run) //! BeforeDrop:
    run(); //! BeforeDrop:

union Work(Action, string);
