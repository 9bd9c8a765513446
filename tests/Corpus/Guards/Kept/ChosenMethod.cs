// An answer chooses the method that is run, and chooses wrongly.
// Right: it chooses rightly.
[assembly: Expect("PERM1001", "Main → Main.Save → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Action save = ProcessPermissions.Has(Permission.FileSystemWrite) ? Print : Save;
//^ Right: Action save = ProcessPermissions.Has(Permission.FileSystemWrite) ? Save : Print;
save();

static void Save() => Store.Save();

static void Print() => Store.Print();
