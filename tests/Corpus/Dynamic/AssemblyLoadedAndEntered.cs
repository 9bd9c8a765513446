// An assembly is loaded by its file name and entered: the loading is a finding, its entry a blind spot.
using System.Reflection;

ProcessPermissions.Drop(Permission.DynamicCode);
Plugins.Run();

static class Plugins
{
    [Expect("PERM1009", "Main → Plugins.Run → Assembly.LoadFrom", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "the kernel does not see code being loaded")]
    [Expect("PERM3002", "MethodBase.Invoke", By = Witness.Source | Witness.Tool,
        Why = "a process refuses what is done, not what nobody can read")]
    public static void Run()
    {
        try { Assembly.LoadFrom(typeof(Console).Assembly.Location).EntryPoint?.Invoke(null, null); } catch (UnauthorizedAccessException) { }
    }
}
