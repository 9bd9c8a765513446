// A delegate of a narrower type is used as a wider one.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

Func<string> narrow = () => Store.Save().ToString(); //! Harmless: Func<string> narrow = () => Store.Print().ToString();
Func<object> wide = narrow;
//! BeforeDrop: Console.WriteLine(wide());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(wide()); //! BeforeDrop:
