// A handler is registered for a signal that never comes.
using System.Runtime.InteropServices;

[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Tool,
    Why = "the signal does not come in this run")]

using var registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Environment.ExitCode = 0;
