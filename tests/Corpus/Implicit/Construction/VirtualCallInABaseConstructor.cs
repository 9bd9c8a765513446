// A base constructor calls what the derived class overrides.
// BeforeDrop: before the drop.
[assembly: Expect("PERM1001", "Main → new Derived → new Base → Derived.Prepare → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = new Derived();
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived(); //! BeforeDrop:

class Base
{
    public Base() => Prepare();

    protected virtual void Prepare() => Store.Print();
}

class Derived : Base
{
    protected override void Prepare() => Store.Save();
}
