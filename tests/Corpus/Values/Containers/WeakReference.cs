// A delegate is kept by a weak reference.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action save = () => Store.Save(); //! Harmless: Action save = () => Store.Print();
var weak = new WeakReference<Action>(save);
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
if (weak.TryGetTarget(out var alive))
    alive();
GC.KeepAlive(save);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
