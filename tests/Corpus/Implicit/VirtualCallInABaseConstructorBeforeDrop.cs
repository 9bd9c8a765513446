// A base constructor calls what the derived class overrides, before the drop.
_ = new Derived();
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
