// A factory runs where a thread first asks for its value.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

using var local = new ThreadLocal<int>(() => Store.Save()); //! Harmless: using var local = new ThreadLocal<int>(() => Store.Print());
//! BeforeDrop: Console.WriteLine(local.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(local.Value); //! BeforeDrop:
