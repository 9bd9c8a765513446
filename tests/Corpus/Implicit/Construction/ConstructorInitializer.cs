// The argument of a constructor initialiser is evaluated first.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → new Derived → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = new Derived();
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived(); //! BeforeDrop:

class Base(int size)
{
    public int Size => size;
}

class Derived : Base
{
    public Derived() : this(Store.Save()) { } //! Harmless: public Derived() : this(Store.Print()) { }

    private Derived(int size) : base(size) { }
}
