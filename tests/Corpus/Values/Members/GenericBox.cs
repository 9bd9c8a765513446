// A delegate is kept in a field of a type parameter's type.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var box = new Box<Action>(() => Store.Save()); //! Harmless: var box = new Box<Action>(() => Store.Print());
//! BeforeDrop: box.Value();
ProcessPermissions.Drop(Permission.FileSystemWrite);
box.Value(); //! BeforeDrop:

class Box<T>(T value)
{
    public T Value { get; } = value;
}
