// The argument of a constructor initialiser is evaluated first, before the drop.
_ = new Derived();
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Base(int size)
{
    public int Size => size;
}

class Derived : Base
{
    public Derived() : this(Store.Save()) { }

    private Derived(int size) : base(size) { }
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
