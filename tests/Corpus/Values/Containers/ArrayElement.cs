// A delegate is taken out of an array, from the front or the end.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action[] steps = [() => Store.Print(), () => Store.Save()];
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
steps[^1]();
steps[0]();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
