// One of two delegates is chosen.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var save = Environment.ProcessId > 0 ? (Action)(() => Store.Save()) : () => Store.Print();
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! BeforeDrop:
