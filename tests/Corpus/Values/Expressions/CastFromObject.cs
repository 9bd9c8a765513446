// A delegate was kept as an object.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Guard | Witness.Kernel,
    Why = "a delegate that is kept as an object is out of sight of the source; from IL the object in the local is known")]
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText", By = Witness.Tool,
    Why = "a delegate that is kept as an object is out of sight of the source; from IL the object in the local is known")]

object kept = (Action)(() => Store.Save()); //! Harmless: object kept = (Action)(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
((Action)kept)();
