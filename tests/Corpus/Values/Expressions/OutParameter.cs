// A delegate comes back through an out parameter.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main.Make → Store.Save → File.WriteAllText")]

Make(out var save);
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! BeforeDrop:

static void Make(out Action save) => save = () => Store.Save();
//^ Harmless: static void Make(out Action save) => save = () => Store.Print();
