// A context for plugins loads an assembly by its file name and makes an object of it.
using System.Reflection;
using System.Runtime.Loader;

var context = new Plugins();
ProcessPermissions.Drop(Permission.DynamicCode);
context.Load(typeof(System.Net.CookieContainer).Assembly.Location);

sealed class Plugins : AssemblyLoadContext
{
    [Expect("PERM1009", "Main → Plugins.Load → AssemblyLoadContext.LoadFromAssemblyPath", By = Witness.Source | Witness.Tool | Witness.Guard, Why = "the kernel does not see code being loaded")]
    [Expect("PERM3002", "Activator.CreateInstance", By = Witness.Source | Witness.Tool, Why = "a process refuses what is done, not what nobody can read")]
    public void Load(string file)
    {
        try { Activator.CreateInstance(LoadFromAssemblyPath(file).GetType("System.Net.CookieContainer")!); } catch (UnauthorizedAccessException) { }
    }
}
