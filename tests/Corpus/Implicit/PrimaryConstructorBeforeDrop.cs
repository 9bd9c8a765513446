// A primary constructor hands an argument to its base and fills a field, before the drop.
_ = new Derived("x");
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Base(int size)
{
    public int Size => size;
}

class Derived(string text) : Base(Store.Save(text))
{
    public int Length { get; } = text.Length;
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
