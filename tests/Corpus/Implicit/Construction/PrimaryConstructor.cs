// A primary constructor hands an argument to its base and fills a field.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → new Derived → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = new Derived("x");
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived("x"); //! BeforeDrop:

class Base(int size)
{
    public int Size => size;
}

class Derived(string text) : Base(Store.Save(text)) //! Harmless: class Derived(string text) : Base(Store.Print(text))
{
    public int Length { get; } = text.Length;
}
