// A method for native callers, called through its address.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

unsafe
{
    delegate* unmanaged[Cdecl]<void> save = &Store.Save;
    ProcessPermissions.Drop(Permission.FileSystemWrite);
    save();
}

static class Store
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [Expect("PERM1001", "Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
