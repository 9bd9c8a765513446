// A delegate comes back in a tuple.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main.Make → Store.Save → File.WriteAllText")]

var (save, print) = Make();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
save();
print();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

static (Action Save, Action Print) Make() => (() => Store.Save(), () => Store.Print());
