// A lambda changes the captured answer behind its asking.
// Right: it asks again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var can = ProcessPermissions.Has(Permission.FileSystemWrite);
var change = () => { can = DateTime.Now.Year > 0; };
//^ Right: var change = () => { can = ProcessPermissions.Has(Permission.FileSystemWrite); };
change();
if (can)
    Store.Save();
