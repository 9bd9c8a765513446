// A delegate in an anonymous type.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var step = new { Run = (Action)(() => Store.Save()) }; //! Harmless: var step = new { Run = (Action)(() => Store.Print()) };
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:
