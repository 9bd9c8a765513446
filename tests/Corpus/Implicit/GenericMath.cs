// An operator is called through a type parameter.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = Add(new Sum(), new Sum());

static T Add<T>(T a, T b) where T : ISum<T> => a + b;

interface ISum<T> where T : ISum<T>
{
    static abstract T operator +(T a, T b);
}

class Sum : ISum<Sum>
{
    public static Sum operator +(Sum a, Sum b)
    {
        Store.Save();
        return a;
    }
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
