// A parallel query runs where it is gone through.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var query = new[] { 1 }.AsParallel().Select(number => Store.Save());
//^ Harmless: var query = new[] { 1 }.AsParallel().Select(number => Store.Print());
//! BeforeDrop: Console.WriteLine(query.Sum());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(query.Sum()); //! BeforeDrop:
