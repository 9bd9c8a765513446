// Work started by the factory after the drop and awaited.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

//! BeforeDrop: await Task.Factory.StartNew(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Task.Factory.StartNew(() => Store.Save()); //! BeforeDrop: //! Harmless: await Task.Factory.StartNew(() => Store.Print());
