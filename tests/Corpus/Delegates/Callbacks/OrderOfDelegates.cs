// A comparer for an order is made of a delegate before the drop, and runs it after it.
// Harmless: it prints.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

var order = Comparer<string>.Create((one, other) => Store.Save()); //! Harmless: var order = Comparer<string>.Create((one, other) => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(order.Compare("a", "b"));
