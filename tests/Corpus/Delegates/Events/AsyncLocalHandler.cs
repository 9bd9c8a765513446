// A handler runs where the value of an AsyncLocal changes.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

var local = new AsyncLocal<int>(change => Store.Save()); //! Harmless: var local = new AsyncLocal<int>(change => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
local.Value = 1;
