// A base constructor calls what the derived class overrides.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived();

class Base
{
    public Base() => Prepare();

    protected virtual void Prepare() => Store.Print();
}

class Derived : Base
{
    protected override void Prepare() => Store.Save();
}

static class Store
{
    [Expect("PERM1001", "")]
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
