// A switch finds that a value is a delegate.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Delegate kept = (Action)(() => Store.Save()); //! Harmless: Delegate kept = (Action)(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
switch (kept)
{
    case Action save:
        save();
        break;
}
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
