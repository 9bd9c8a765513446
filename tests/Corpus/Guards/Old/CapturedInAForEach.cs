// An answer is captured by a lambda that the framework runs behind the drop.
// Again: it is asked again before.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
List<string> names = ["a", "b"];
names.ForEach(name =>
{
    if (can)
        Store.Save(name);
});
