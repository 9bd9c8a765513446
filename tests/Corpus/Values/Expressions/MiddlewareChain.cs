// Delegates wrap one another.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in lambda in Main → Store.Save → File.WriteAllText")]

Func<Func<int>, Func<int>>[] layers = [next => () => next() + 1, next => () => next() + Store.Save()];
//^ Harmless: Func<Func<int>, Func<int>>[] layers = [next => () => next() + 1, next => () => next() + Store.Print()];
var chain = layers.Aggregate((Func<int>)(() => 0), (inner, layer) => layer(inner));
//! BeforeDrop: Console.WriteLine(chain());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(chain()); //! BeforeDrop:
