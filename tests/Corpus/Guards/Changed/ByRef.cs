// A method changes the answer that it gets by reference.
// Right: it asks again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var can = ProcessPermissions.Has(Permission.FileSystemWrite);
Change(ref can);
if (can)
    Store.Save();

static void Change(ref bool can) => can = DateTime.Now.Year > 0;
//^ Right: static void Change(ref bool can) => can = ProcessPermissions.Has(Permission.FileSystemWrite);
