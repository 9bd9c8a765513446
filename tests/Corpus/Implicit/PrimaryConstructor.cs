// A primary constructor hands an argument to its base and fills a field.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Derived("x");

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
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
