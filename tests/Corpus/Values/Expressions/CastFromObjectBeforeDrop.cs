// A delegate was kept as an object, before the drop.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText", By = Witness.Source,
    Why = "a delegate that is kept as an object is out of sight, and may run at any time; from IL the object in the local is known")]

object kept = (Action)(() => Store.Save());
((Action)kept)();
ProcessPermissions.Drop(Permission.FileSystemWrite);
