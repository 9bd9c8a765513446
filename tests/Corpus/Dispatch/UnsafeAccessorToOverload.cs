// An accessor reaches a static method, a constructor and a field; the overload that writes is another.
using System.Runtime.CompilerServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
var store = Access.Make(1);
Access.Keep(store, 2);
Console.WriteLine(Access.Size(store));

static class Access
{
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    public static extern Store Make(int size);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod)]
    public static extern void Keep(Store? store, int number);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "size")]
    public static extern ref int Size(Store store);
}

class Store
{
    private int size;

    private Store(int size) => this.size = size;

    private Store(string text) => File.WriteAllText(Case.File, text);

    private static void Keep(string text) => File.WriteAllText(Case.File, text);

    private static void Keep(int number) => Console.WriteLine(number);
}
