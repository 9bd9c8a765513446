// A switch chooses a delegate, with a default behind ??
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action? chosen = Environment.ProcessId switch { 0 => () => Store.Print(), _ => null };
var save = chosen ?? (() => Store.Save());
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! BeforeDrop:
