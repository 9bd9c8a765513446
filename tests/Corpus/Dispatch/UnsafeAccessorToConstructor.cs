// An accessor makes an object by its private constructor.
using System.Runtime.CompilerServices;

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Access.Make("x"); } catch (UnauthorizedAccessException) { }

static class Access
{
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    public static extern Store Make(string text);
}

class Store
{
    [Expect("PERM1001", "Main → new Store → File.WriteAllText")]
    private Store(string text) => File.WriteAllText(Case.File, text);
}
