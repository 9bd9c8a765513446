// An operator is called through a type parameter.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Main.Add → Sum.op_Addition → Store.Save → File.WriteAllText")]

//! BeforeDrop: _ = Add(new Sum(), new Sum());
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = Add(new Sum(), new Sum()); //! BeforeDrop:

static T Add<T>(T a, T b) where T : ISum<T> => a + b;

interface ISum<T> where T : ISum<T>
{
    static abstract T operator +(T a, T b);
}

class Sum : ISum<Sum>
{
    public static Sum operator +(Sum a, Sum b)
    {
        Store.Save(); //! Harmless: Store.Print();
        return a;
    }
}
