// A call through an interface of COM comes to native code: nobody can read it.
// BeforeDrop: a call through an interface of COM, before the drop.
using System.Runtime.InteropServices;
//! BeforeDrop: Shell.Save(null);

ProcessPermissions.Drop(Permission.FileSystemWrite);
Shell.Save(null); //! BeforeDrop:

static class Shell
{
    [Expect("PERM3002", "IStore.Save", By = Witness.Source | Witness.Tool,
        Why = "a process refuses what is done, not what nobody can read")]
    public static void Save(IStore? store) => store?.Save();
}

[ComImport]
[Guid("0b3f6c2e-6a5c-4c8e-9d0e-1f2a3b4c5d6e")]
[InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
interface IStore
{
    void Save();
}
