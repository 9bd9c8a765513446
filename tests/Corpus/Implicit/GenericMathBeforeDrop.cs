// An operator is called through a type parameter, before the drop.
_ = Add(new Sum(), new Sum());
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
