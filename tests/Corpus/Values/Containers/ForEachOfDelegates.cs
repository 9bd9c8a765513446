// A list runs its delegates through a callback.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

List<Action> steps = [() => Store.Save()]; //! Harmless: List<Action> steps = [() => Store.Print()];
//! BeforeDrop: steps.ForEach(step => step());
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps.ForEach(step => step()); //! BeforeDrop:
