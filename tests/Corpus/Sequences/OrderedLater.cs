// A sorted query runs its key where it is gone through.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var sorted = new[] { 2, 1 }.OrderBy(number => Store.Save()); //! Harmless: var sorted = new[] { 2, 1 }.OrderBy(number => Store.Print());
//! BeforeDrop: Console.WriteLine(sorted.First());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(sorted.First()); //! BeforeDrop:
