// An answer chooses the lambda that is run, and chooses wrongly.
// Right: it chooses rightly.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Action save = () => Console.WriteLine("cannot");
if (!ProcessPermissions.Has(Permission.FileSystemWrite)) //! Right: if (ProcessPermissions.Has(Permission.FileSystemWrite))
    save = () => Store.Save();
save();
