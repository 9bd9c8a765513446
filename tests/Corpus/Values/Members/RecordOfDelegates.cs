// A delegate in a record that is copied.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var step = new Step("save", () => Store.Save()); //! Harmless: var step = new Step("save", () => Store.Print());
var copy = step with { Name = "copy" };
//! BeforeDrop: copy.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
copy.Run(); //! BeforeDrop:

record Step(string Name, Action Run);
