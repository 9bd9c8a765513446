// A context for plugins loads an assembly by its file name and makes an object of it.
// AskedHarmless: a context for plugins loads before the drop; what the runtime asks it for afterwards writes nothing.
using System.Reflection;
using System.Runtime.Loader;

var context = new Plugins();
ProcessPermissions.Drop(Permission.DynamicCode); //! AskedHarmless: context.LoadFromAssemblyPath(typeof(Console).Assembly.Location);
context.Load(typeof(System.Net.CookieContainer).Assembly.Location); //! AskedHarmless: ProcessPermissions.Drop(Permission.FileSystemWrite);
//! AskedHarmless: Console.WriteLine(context.Assemblies.Count());

sealed class Plugins : AssemblyLoadContext
{
    [Expect("PERM1009", "Main → Plugins.Load → AssemblyLoadContext.LoadFromAssemblyPath", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "the kernel does not see code being loaded")]
    [Expect("PERM3002", "Activator.CreateInstance", By = Witness.Source | Witness.Tool,
        Why = "a process refuses what is done, not what nobody can read")]
    public void Load(string file) //! AskedHarmless: protected override Assembly? Load(AssemblyName name) => null;
    { //! AskedHarmless: public static void Save() => File.WriteAllText(Case.File, "x");
        try { Activator.CreateInstance(LoadFromAssemblyPath(file).GetType("System.Net.CookieContainer")!); } catch (UnauthorizedAccessException) { }
        //^ AskedHarmless:
    } //! AskedHarmless:
}
