// A delegate is replaced through a ref parameter.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main.Replace → Store.Save → File.WriteAllText")]

Action save = () => Store.Print();
Replace(ref save);
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! BeforeDrop:

static void Replace(ref Action save) => save = () => Store.Save();
