// A proxy made at run time hands each call to its Invoke.
using System.Reflection;

var store = DispatchProxy.Create<IStore, Proxy>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save();

public interface IStore
{
    void Save();
}

public class Proxy : DispatchProxy
{
    [Expect("PERM1001", "Proxy.Invoke → File.WriteAllText")]
    protected override object? Invoke(MethodInfo? method, object?[]? arguments)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return null;
    }
}
