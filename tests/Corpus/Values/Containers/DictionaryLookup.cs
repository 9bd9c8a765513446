// A delegate is found by TryGetValue.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var table = new Dictionary<string, Action> { ["save"] = () => Store.Save() };
//^ Harmless: var table = new Dictionary<string, Action> { ["save"] = () => Store.Print() };
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
if (table.TryGetValue("save", out var save))
    save();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
