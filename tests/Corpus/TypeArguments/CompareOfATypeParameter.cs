// CompareTo on a type parameter is that of the type argument.
// Harmless: the type that writes is made and compared by nobody.
[assembly: Expect("PERM1001", "Main → Order.Larger → Loud.CompareTo → Store.Save → File.WriteAllText")]

var loud = new Loud();
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(Order.Larger(loud, loud)); //! Harmless: GC.KeepAlive(Order.Larger(new Quiet(), new Quiet()));
GC.KeepAlive(loud);

class Loud : IComparable<Loud>
{
    public int CompareTo(Loud? other) => Store.Save();
}

class Quiet : IComparable<Quiet>
{
    public int CompareTo(Quiet? other) => 0;
}

static class Order
{
    public static T Larger<T>(T one, T other) where T : IComparable<T> => one.CompareTo(other) > 0 ? one : other;
}
