// The argument of a constructor initialiser is evaluated first.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived();

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
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
