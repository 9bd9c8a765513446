// A switch over a closed class has an arm for each descendant, and what stands behind it runs.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Shape shape = args.Length == 0 ? new Square() : new Circle();
ProcessPermissions.Drop(Permission.FileSystemWrite);
var name = shape switch { Square => "square", Circle => "circle" };
Console.WriteLine(name);
Store.Save(); //! Harmless: Store.Print();

closed record Shape;

sealed record Square : Shape;

sealed record Circle : Shape;
