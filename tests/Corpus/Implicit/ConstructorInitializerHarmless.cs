// The argument of a constructor initialiser is evaluated first: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived();

class Base(int size)
{
    public int Size => size;
}

class Derived : Base
{
    public Derived() : this(Store.Print()) { }

    private Derived(int size) : base(size) { }
}

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
