// A generated interface of COM: native code calls back into the program's object.
// BeforeDrop: a generated interface of COM, called before the drop; the object that answers afterwards writes nothing.
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

var wrappers = new StrategyBasedComWrappers();
var native = wrappers.GetOrCreateComInterfaceForObject(new Store(), CreateComInterfaceFlags.None);
var store = (IStore)wrappers.GetOrCreateObjectForComInstance(native, CreateObjectFlags.UniqueInstance);
//! BeforeDrop: Store.Prepare();
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
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public void Save() //! BeforeDrop: public static void Prepare() => File.WriteAllText(Case.File, "x");
    { //! BeforeDrop: public void Save() => Console.WriteLine("kept in memory");
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } //! BeforeDrop:
    } //! BeforeDrop:
}
