// A context for plugins loads before the drop; what the runtime asks it for afterwards writes nothing.
using System.Reflection;
using System.Runtime.Loader;

var context = new Plugins();
context.LoadFromAssemblyPath(typeof(Console).Assembly.Location);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(context.Assemblies.Count());

sealed class Plugins : AssemblyLoadContext
{
    protected override Assembly? Load(AssemblyName name) => null;

    public static void Save() => File.WriteAllText(Case.File, "x");
}
