// A delegate is taken from the end of a list.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

List<Action> steps = [() => Store.Print(), () => Store.Save()];
//! BeforeDrop: steps[^1]();
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps[^1](); //! BeforeDrop:
