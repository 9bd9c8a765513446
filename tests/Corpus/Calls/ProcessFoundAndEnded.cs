// A process is looked up by its number, and ended.
using System.Diagnostics;

using var child = Process.Start("/bin/sleep", "60");
ProcessPermissions.Drop(Permission.Diagnostics);
Processes.End(child.Id);
child.Kill();

static class Processes
{
    [Expect("PERM1010", "Main → Processes.End → Process.GetProcessById", By = Witness.Source | Witness.Tool | Witness.Guard,
        Why = "the kernel lets a process look for others")]
    public static void End(int id)
    {
        try { Process.GetProcessById(id).Kill(); } catch (UnauthorizedAccessException) { }
    }
}
