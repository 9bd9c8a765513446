// An answer that is combined with others is older than the drop.
// Again: it is asked again.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var isSunday = DateTime.Now.DayOfWeek == DayOfWeek.Sunday;
var can = ProcessPermissions.Has(Permission.FileSystemWrite) && !isSunday || ProcessPermissions.Has(Permission.FileSystemWrite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
var text = can switch { true => "yes", false => "no" };
if (can is true)
    Store.Save(text);
