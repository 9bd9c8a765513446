// Delegates in an array that is gone through.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Action[] steps = [() => Store.Print(), () => Store.Save()];
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
foreach (var step in steps)
    step();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
