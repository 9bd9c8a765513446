// The runtime asks a context for plugins for the assemblies that they need.
using System.Reflection;
using System.Runtime.Loader;

var context = new Plugins();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { context.LoadFromAssemblyName(new("None")); } catch (FileNotFoundException) { }

sealed class Plugins : AssemblyLoadContext
{
    [Expect("PERM1001", "Plugins.Load → File.WriteAllText")]
    protected override Assembly? Load(AssemblyName name)
    {
        try { File.WriteAllText(Case.File, name.Name); } catch (UnauthorizedAccessException) { }
        return null;
    }
}
