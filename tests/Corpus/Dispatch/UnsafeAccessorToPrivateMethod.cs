// An accessor reaches a private method of another type.
using System.Runtime.CompilerServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Access.Save(new Store(), "x"); } catch (UnauthorizedAccessException) { }

static class Access
{
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Keep")]
    public static extern void Save(Store store, string text);
}

class Store
{
    [Expect("PERM1001", "Main → Store.Keep → File.WriteAllText")]
    private void Keep(string text) => File.WriteAllText(Case.File, text);

    private void Keep(int number) => Console.WriteLine(number);
}
