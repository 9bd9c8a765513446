// A delegate is handed to native code as a pointer.
using System.Runtime.InteropServices;

Action save = Store.Save;
var pointer = Marshal.GetFunctionPointerForDelegate(save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Marshal.GetDelegateForFunctionPointer<Action>(pointer)();
GC.KeepAlive(save);

static class Store
{
    [Expect("PERM1001", "Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
