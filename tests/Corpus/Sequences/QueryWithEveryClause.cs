// A query with let, join and group.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var query = from number in new[] { 1, 2 }
            let doubled = number + Store.Save() //! Harmless: let doubled = number + Store.Print()
            join other in new[] { 1, 2 } on number equals other
            group doubled by other;
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
foreach (var part in query)
    Console.WriteLine(part.Key);
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);
