// What stands as an argument of a collection runs.
// BeforeDrop: before the drop.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

//! BeforeDrop: List<int> before = [with(capacity: Store.Save()), 1];
ProcessPermissions.Drop(Permission.FileSystemWrite);
List<int> lines = [with(capacity: Store.Save()), 1]; //! BeforeDrop: List<int> lines = []; //! Harmless: List<int> lines = [with(capacity: Store.Print()), 1];
Console.WriteLine(lines.Count);
