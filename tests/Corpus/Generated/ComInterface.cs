// A generated interface of COM: native code calls back into the program's object.
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

var wrappers = new StrategyBasedComWrappers();
var native = wrappers.GetOrCreateComInterfaceForObject(new Store(), CreateComInterfaceFlags.None);
var store = (IStore)wrappers.GetOrCreateObjectForComInstance(native, CreateObjectFlags.UniqueInstance);
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save();

[GeneratedComInterface]
[Guid("0b3f6c2e-6a5c-4c8e-9d0e-1f2a3b4c5d6e")]
partial interface IStore
{
    void Save();
}

[GeneratedComClass]
partial class Store : IStore
{
    [Expect("PERM1001", "")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
