// A reference to the answer changes it.
// Right: it is not changed.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var can = ProcessPermissions.Has(Permission.FileSystemWrite);
ref var alias = ref can;
alias = DateTime.Now.Year > 0; //! Right: Console.WriteLine(alias);
if (can) //! Right: if (ProcessPermissions.Has(Permission.FileSystemWrite))
    Store.Save();
