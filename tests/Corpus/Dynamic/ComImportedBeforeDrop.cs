// A call through an interface of COM, before the drop.
using System.Runtime.InteropServices;

Shell.Save(null);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Shell
{
    public static void Save(IStore? store) => store?.Save();
}

[ComImport]
[Guid("0b3f6c2e-6a5c-4c8e-9d0e-1f2a3b4c5d6e")]
[InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
interface IStore
{
    void Save();
}
