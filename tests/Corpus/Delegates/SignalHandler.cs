// A handler is registered for a signal that never comes.
using System.Runtime.InteropServices;

using var registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Environment.ExitCode = 0;

static class Store
{
    [Expect("PERM1001", "", By = Witness.Source | Witness.Tool, Why = "the signal does not come in this run")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
