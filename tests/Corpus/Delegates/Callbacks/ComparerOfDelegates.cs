// A comparer is made of delegates before the drop, and runs them after it.
// Harmless: they print.
[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

var equality = EqualityComparer<string>.Create((one, other) => Store.Save() > 0, name => name.Length); //! Harmless: var equality = EqualityComparer<string>.Create((one, other) => Store.Print() > 0, name => name.Length);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(equality.Equals("a", "b"));
